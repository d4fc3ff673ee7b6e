import type { Rule } from 'eslint';

export const liveFile: Rule.RuleModule;
