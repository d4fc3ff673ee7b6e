import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Language } from '../../core/base/settings.ts';

/** A text of the dictionary as it stands in its file. */
export interface DictionaryText {
  /** Constant and key, for example `tasks.lede`; the same in both languages. */
  readonly key: string;
  /** The file below `core/text/en` or `core/text/zh`. */
  readonly file: string;
  /** To read: parameters in braces, and what a condition chooses from in angle brackets. */
  readonly shown: string;
  /** What stands in quotation marks, piece by piece. */
  readonly pieces: readonly string[];
  /** What it takes: the fields of its parameter that it reads. */
  readonly parameters: readonly string[];
}

const folder = join(import.meta.dirname, '../../core/text');

/** Every text of the dictionary of a language in the order of its files, helpers of a file included. */
export function dictionaryTexts(language: Language): readonly DictionaryText[] {
  return readdirSync(join(folder, language), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
    .flatMap((file) => textsOfFile(file, readFileSync(join(folder, language, file), 'utf8')));
}

function textsOfFile(file: string, text: string): readonly DictionaryText[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement): readonly DictionaryText[] => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap((each) =>
        each.initializer === undefined ? [] : textsUnder(file, each.name.getText(), each.initializer),
      );
    }
    return ts.isFunctionDeclaration(statement) ? [textOf(file, statement.name?.text ?? '', statement)] : [];
  });
}

function textsUnder(file: string, key: string, node: ts.Node): readonly DictionaryText[] {
  const inside = bare(node);
  if (!ts.isObjectLiteralExpression(inside)) {
    return [textOf(file, key, inside)];
  }
  return inside.properties.flatMap((property) => {
    if (ts.isPropertyAssignment(property)) {
      const { name } = property;
      const said = ts.isComputedPropertyName(name) ? name.getText() : name.text;
      return textsUnder(file, `${key}.${said}`, property.initializer);
    }
    return ts.isMethodDeclaration(property) || ts.isShorthandPropertyAssignment(property)
      ? [textOf(file, `${key}.${property.name.getText()}`, property)]
      : [];
  });
}

/** An expression without `as const`, `satisfies` and brackets. */
function bare(node: ts.Node): ts.Node {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;
}

function textOf(file: string, key: string, node: ts.Node): DictionaryText {
  const pieces: string[] = [];
  const parameters = new Set<string>();
  const walk = (each: ts.Node): void => {
    if (ts.isTypeNode(each)) {
      return;
    }
    if (
      ts.isTemplateExpression(each) ||
      ts.isStringLiteral(each) ||
      ts.isNoSubstitutionTemplateLiteral(each)
    ) {
      if (!isCompared(each)) {
        pieces.push(...literalParts(each));
      }
    }
    if (ts.isPropertyAccessExpression(each) && each.expression.getText() === 'p') {
      parameters.add(each.name.text);
    }
    if (ts.isBindingElement(each)) {
      parameters.add((each.propertyName ?? each.name).getText());
    }
    ts.forEachChild(each, walk);
  };
  walk(node);
  return {
    key,
    file,
    shown: shownOf(node),
    pieces: pieces.filter((piece) => piece !== ''),
    parameters: [...parameters],
  };
}

/** A literal that a value is compared with, or a key: nobody reads it. */
const isCompared = ({ parent }: ts.Node): boolean =>
  (ts.isBinaryExpression(parent) &&
    [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
      parent.operatorToken.kind,
    )) ||
  ts.isElementAccessExpression(parent);

const literalParts = (node: ts.TemplateExpression | ts.StringLiteral | ts.NoSubstitutionTemplateLiteral) =>
  ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
    : [node.text];

function shownOf(given: ts.Node): string {
  const node = bare(given);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return node.text;
  }
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ expression, literal }) => shownInside(expression) + literal.text);
    return node.head.text + spans.join('');
  }
  if (ts.isConditionalExpression(node)) {
    return `⟨${shownOf(node.whenTrue)} ¦ ${shownOf(node.whenFalse)}⟩`;
  }
  if (ts.isArrowFunction(node)) {
    return shownOf(node.body);
  }
  return node.getText().replaceAll(/\s+/gu, ' ');
}

/** What fills a template: a parameter by its name, another text as it is shown. */
function shownInside(given: ts.Node): string {
  const node = bare(given);
  if (ts.isPropertyAccessExpression(node) || ts.isIdentifier(node)) {
    return `{${ts.isIdentifier(node) ? node.text : node.name.text}}`;
  }
  return ts.isConditionalExpression(node) || ts.isTemplateExpression(node) || ts.isStringLiteral(node)
    ? shownOf(node)
    : `{${shownOf(node)}}`;
}
