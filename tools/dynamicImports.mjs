/**
 * Holds `import()` to the same patterns as `no-restricted-imports`, which reads statements only.
 *
 * Its options are those patterns. What is imported must stand there as a text: anything else could be any room.
 */
export const dynamicImports = {
  meta: { type: 'problem', schema: { type: 'array' } },
  create: (context) => ({
    ImportExpression(node) {
      const name = textOf(node.source);
      if (name === null) {
        context.report({ node, message: 'Name what is imported: who may import whom is read from it.' });
      }
      context.options
        .filter(({ regex }) => name !== null && new RegExp(regex, 'u').test(name))
        .forEach(({ message }) =>
          context.report({ node, message: `'${name}' is not imported here. ${message}` }),
        );
    },
  }),
};

function textOf(source) {
  if (source.type === 'TemplateLiteral') {
    return source.expressions.length === 0 ? source.quasis[0].value.cooked : null;
  }
  return source.type === 'Literal' && typeof source.value === 'string' ? source.value : null;
}
