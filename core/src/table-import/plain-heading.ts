/** A heading as it is compared: spaces, marks such as `*` and what stands in brackets do not count. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*:]/g, '')
    .toLowerCase();
}
