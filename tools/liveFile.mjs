/**
 * Keeps `node:fs` away from the file of a store: a process that opens it beside SQLite and closes it again has lost the
 * locks, and with them what it saves (`tests/integration/liveFile.test.ts`).
 *
 * Told by how the file is called where a store is open: `store.path` and `storePath`, as they are or with an ending.
 * Whether it is there and where it lies may be asked: that opens nothing.
 */
const asks = /^(?:exists|access|l?stat|statfs|realpath)(?:Sync)?$/;
const modules = new Set(['node:fs', 'node:fs/promises', 'fs', 'fs/promises']);

export const liveFile = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    /** Local names of functions, with what they are called at home; `*` for a whole module. */
    const imported = new Map();
    return {
      ImportDeclaration({ source, specifiers }) {
        if (modules.has(source.value)) {
          specifiers.forEach(({ local, imported: name }) => imported.set(local.name, name?.name ?? '*'));
        }
      },
      CallExpression(node) {
        const name = calledName(node.callee, imported);
        if (name !== null && !asks.test(name) && node.arguments.some(isStoreFile)) {
          context.report({
            node,
            message: `What SQLite has open, only SQLite touches: no ${name} of the store.`,
          });
        }
      },
    };
  },
};

/** The name of a function of `node:fs`; `null` for every other. */
function calledName(callee, imported) {
  if (callee.type === 'Identifier') {
    const name = imported.get(callee.name) ?? null;
    return name === '*' ? null : name;
  }
  const isOfModule =
    callee.type === 'MemberExpression' && !callee.computed && imported.get(firstName(callee)) !== undefined;
  return isOfModule ? callee.property.name : null;
}

/** `fs` of `fs.promises.readFile`. */
const firstName = (node) => (node.type === 'MemberExpression' ? firstName(node.object) : node.name);

/** The path of a store, or that with something behind it. */
function isStoreFile(node) {
  switch (node.type) {
    case 'Identifier':
      return node.name === 'storePath';
    case 'MemberExpression': {
      const { object, property } = node;
      const holder = object.type === 'MemberExpression' ? object.property.name : object.name;
      return property.name === 'storePath' || (property.name === 'path' && holder === 'store');
    }
    case 'BinaryExpression':
      return isStoreFile(node.left);
    case 'TemplateLiteral':
      return (
        node.quasis[0].value.raw === '' && node.expressions.length > 0 && isStoreFile(node.expressions[0])
      );
    default:
      return false;
  }
}
