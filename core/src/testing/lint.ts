import { stringify } from 'yaml';
import type { LintMessage } from '../rules/lint-message.ts';
import { lintRules } from '../rules/lint-rules.ts';
import { centre } from './ask-condition.ts';
import { defaultSchedule } from './written-call.ts';

/** A centre whose lists for rules are empty: no rule has to use them. */
export const settings = {
  ...centre,
  farewells: [],
  quotations: [],
  negations: [],
  identityChecks: [],
  identityCues: [],
  identityBusinessTypes: [],
};
export const goodbye = { kind: 'phrase', phrases: ['祝您生活愉快'] };

/** A rule set as somebody would write it: every entry of a list on a line of its own. */
export function writtenRules(rules: object, more: object = {}): string {
  const ruleSet = { version: '1', name: '测试', settings: { ...settings, ...more }, rules };
  return stringify(ruleSet, { aliasDuplicateObjects: false });
}

export function lint(rules: object, more?: object): LintMessage[] {
  return lintRules(writtenRules(rules, more), defaultSchedule);
}

export function lintOne(condition: object, field = 'must'): LintMessage[] {
  return lint({ P12: { [field]: condition } });
}

/** The messages as a person reads them, without their place. */
export function told(messages: LintMessage[]): string {
  return messages.map(({ severity, message, remedy }) => `${severity} ${message} → ${remedy}`).join('\n');
}
