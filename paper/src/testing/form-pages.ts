import { type FormPage, formPage } from '@tingjian/core/kpi/form-page/form-page.ts';
import { smallMonth } from '@tingjian/core/testing/small-month.ts';

/** The forms of the small month, as they are before anybody signed. */
export function formPages(): FormPage[] {
  const { month, schemes, indicators, state, sources, isDemo } = smallMonth();
  const blank = { text: null, signedBy: null, signedOn: null };
  return month.people.map((person) =>
    formPage({
      ...{ month: month.month, person, scheme: schemes.get(person.schemeId)!, indicators, teamName: '一班' },
      ...{ state, sources, isDemo, remarks: { agent: blank, leader: blank } },
    }),
  );
}
