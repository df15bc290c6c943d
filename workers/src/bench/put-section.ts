/** The report with one section new and in its place among the others, which stay as they were measured. */
export function putSection(report: {
  before: string;
  head: string;
  titles: string[];
  title: string;
  section: string;
}): string {
  const { before, head, titles, title, section } = report;
  const sections = new Map<string, string>();
  for (const text of before.split(/^(?=## )/m)) {
    const name = /^## (.+)/.exec(text)?.[1];
    if (name) sections.set(name, text);
  }
  sections.set(title, section);
  const kept = titles.flatMap((name) => sections.get(name) ?? []);
  return [head, ...kept].map((text) => `${text.trim()}\n`).join('\n');
}
