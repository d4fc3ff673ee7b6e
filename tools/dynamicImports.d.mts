import type { Rule } from 'eslint';

export const dynamicImports: Rule.RuleModule;
