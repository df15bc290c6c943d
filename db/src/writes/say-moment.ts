const parts = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', hourCycle: 'h23' },
  ...{ month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
});

/** 11/4 23:59, in China, for sentences that are kept. */
export const sayMoment = (at: Date): string => parts.format(at);
