/** What made a published version of a score. `set-back`: a manager took a review back. */
export const VERSION_SOURCES = ['machine', 'review', 'appeal', 'set-back'] as const;
export type VersionSource = (typeof VERSION_SOURCES)[number];

export const VERSION_SOURCE_NAMES: Record<VersionSource, string> = {
  machine: '机检',
  review: '人工复核',
  appeal: '申诉改判',
  'set-back': '主管退回',
};
