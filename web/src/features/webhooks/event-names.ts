/** What other systems can be told of. docs/webhooks.md */
export const EVENT_NAMES: Record<string, string> = {
  scored: '机检评分完成',
  reviewed: '人工复核完成',
  appealed: '提出或答复申诉',
  fatal: '致命项确认',
  test: '测试',
};
export const EVENTS = ['scored', 'reviewed', 'appealed', 'fatal'];
