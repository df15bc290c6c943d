import { readFileSync } from 'node:fs';
import { listIndicators } from '../kpi/indicators/list-indicators.ts';
import { readIndicators } from '../kpi/indicators/read-indicators.ts';
import { readScheme } from '../kpi/scheme/read-scheme.ts';
import type { Scheme } from '../kpi/scheme/scheme.ts';
import { sayRule } from '../kpi/sheets/say-rule.ts';

const read = (file: string) => readFileSync(new URL(`../../kpi/${file}`, import.meta.url), 'utf8');
const file = read('indicators.yaml');
const indicators = readIndicators(file);

/** docs/kpis.md: what stands in it about indicators and schemes comes from the data themselves. */
export function kpisPage(): string {
  const scheme = (name: string) => section(readScheme(read(`schemes/${name}.yaml`), indicators));
  return `${INTRODUCTION}
${listed()}

${SCHEMES}
### 坐席

${scheme('agent')}

### 班长

The figures are those of the whole team.

${scheme('supervisor')}

${MONTHS}`;
}

function listed(): string {
  const rows = listIndicators({ file, choice: {}, own: {} }).map((each) => {
    const { code, name, unit, better, scope, enough, variants } = each;
    const definitions = variants.map(({ id, definition, said }) => `\`${id}\` ${definition}<br>${said}`);
    return `| ${name}<br>\`${code}\` | ${definitions.join('<br>')} | ${unit} | ${better} | ${scope.join(', ')} | ${enough || ''} |`;
  });
  return [
    '| indicator | definitions and formula, the first is the default | unit | better | scope | enough |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function section({ rows, extras, grades, ranking }: Scheme): string {
  const lines = rows.map(({ name, weight, parts, adjust }) => {
    const said = parts.map(({ indicator, share, rule, few, none }) => {
      const of = parts.length > 1 ? ` ${share * 100} %` : '';
      const else_ = `${few === 'team' ? '; too few: the team' : ''}; none: ${none}`;
      return `${indicators.get(indicator)!.name}${of}: ${sayRule(rule)}${else_}`;
    });
    const also = adjust.map(({ reason, points }) => `${reason} ${points}`);
    return `| ${name} | ${weight} | ${[...said, ...also].join('<br>')} |`;
  });
  const additions = extras.additions.map(({ reason, points }) => `${reason} +${points}`).join(', ') || 'none';
  const fatal = `${extras.fatal.points}${extras.fatal.notAbove ? `, grade not above ${extras.fatal.notAbove}` : ''}`;
  const ranked = ranking
    ? `Ranked with ${ranking.workingDays} working days, ${ranking.evaluations} final evaluations and ${ranking.calls} calls; looked at: the last ${ranking.lastShare * 100} %; nobody with ${ranking.floor} or more is marked.`
    : 'Nobody is ranked.';
  return [
    '| row | weight | points |',
    '|---|---|---|',
    ...lines,
    '',
    `Outside the 100: ${additions}, at most +${extras.cap}; each confirmed fatal error ${fatal}.`,
    `Grades: ${grades.map(({ grade, from }, at) => (at === grades.length - 1 ? `${grade} below` : `${grade} from ${from}`)).join(', ')}.`,
    ranked,
  ].join('\n');
}

const INTRODUCTION = `# KPIs: indicators, schemes, the monthly form

Tables on this page are made from the data (\`core/kpi/\`, by \`core/src/testing/kpis-page.ts\`); a test fails when they say
something else. Figures that no source gives are our own choice and no norm of the field.

## Indicators

A figure is one sum above the line, one below, times a number. Both are kept for every person and day, so that a team and
the centre are worked out from their sums and never from the mean of percentages. An empty denominator is 无数据, never 0
or 100. Fewer cases than "enough" are marked. QA figures are of the random sample alone.

Of several definitions a manager chooses one on the page 指标 (\`PUT /api/kpi/indicators/choice\`). It counts from the next
computing on; months that are closed keep theirs.

### A centre's own

On the same page, or by \`PUT /api/kpi/indicators/own/{code}\`. A formula is made of measures (by code or Chinese name),
numbers, \`+ - × ÷\` and brackets; one for above the line, one for below. There are no functions and no other indicators,
so nothing can go in a circle. Each mistake is told with the character it stands at and what to do: a name that is not
known (with the nearest one), a division by 0 or by a measure, a product of two measures, sums of different units, a
denominator that is always 0, a percentage of two different units. It is tried on last month before it is kept, and
cannot be retired while a scheme counts with it.

### Those that come with the program
`;

const SCHEMES = `## Schemes

A scheme says by what a post is measured. Published versions never change; a version counts from its first month until the
next one begins, and a new one may only begin with a month that is not closed. A post without a scheme of its own uses
that of 坐席, a team lead that of 班长. The page 考核方案 edits a version as a table, tries it on last month's people and
says whose total, grade and rank would be different; the api is \`/api/kpi/schemes\`, \`/preview\` and \`/{id}\`.

Weights must add up to 100 exactly: 99 or 101 is refused. The shares of the parts of a row add up to 1.

| rule | a value becomes points |
|---|---|
| linear | the target or better is full, the floor or worse nothing, in proportion between |
| steps | half-open ranges, from (included) to (excluded); an overlap or a gap is refused at its row |
| per-unit | full at the target, so many points off for each whole unit worse, not under 0 |
| band | full within ±x % of the centre's mean, nothing outside ±y %, in proportion between |

When nothing was reported a part waits, is full, takes the team's figure, or its weight is spread over the other rows. Spread
weights are rounded to hundredths so that they still come to exactly 100 (largest remainder).
`;

const MONTHS = `## Plus and minus outside the 100

Commendations, adopted suggestions and confirmed fatal errors count by themselves; a manager enters others with a reason on
the page 加扣分. Additions stop at the cap of the scheme. What was taken back stays to be read.

## The month

computed → checked → published → frozen, each step by a person. Computing again needs a reason and lists what changed and
why. A published form is signed by its person and their lead; an objection has to be answered, or a reason given, before
the month is closed. Facts that come after that are kept as late and do not count until the month is opened again.

## Ranking

Within one team and one post, on the total with two decimals. Not ranked, each with the reason: on probation, too few
working days, evaluations or calls. Ties are broken by confirmed fatal errors, QA mean, proven complaints, satisfaction,
exam; who is still equal shares the rank. Beside each rank stands the interval that the sampling error of QA mean and
ratings leaves. Nobody is marked whose interval reaches above the cut line, or who has the floor or more. What follows
is proposed step by step and decided by a person with a reason; a dismissal is never issued.

## The report and the files

月度报告, from the page of a computed month: everything on the whole centre in ten sections, each figure with its counts, its
interval and how far it is from the month before and the same month a year before. A manager writes beside each section what
it means and who does what until when, also after the month is closed. Its sums go on with corrections that come later and
say until when they hold; grades and ranks are those of the computing it names. Managers, administrators and observers
read it.

On the page 下载 files are made in the background, with progress, and may be cancelled: the table of a month (XLSX with
formulas, CSV, PDF), all forms, the ranking, the report, and by days every finding of every call and the appeals. A file
holds what whoever asked could see, and whoever sees less by then does not get it. It is kept for 30 days. Those of a month
are made every month by themselves if a manager plans it.
`;
