// `node fetchNode.mjs ROOT TARGET`: fetches the Node of a target as `npm run portable` does, for the tests.
import { nodeOf } from '../../../tools/portable/nodeOf.ts';
import { targetOf } from '../../../tools/portable/targets.ts';

const [root, name] = process.argv.slice(2);
console.log(await nodeOf(root, targetOf(name)));
