/** `npm run bench [-- name]`: one measurement by its name; its last line is one JSON object. */
import { giveUp } from '../launch/packages.mjs';

const BENCHES = { ledger: './ledger.mjs', requests: './requests-against-sql.mjs', rollup: './rollup.mjs' };

const [name = 'requests'] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const file = BENCHES[name];
if (file === undefined) giveUp(`There is no bench "${name}": ${Object.keys(BENCHES).join(' or ')}.`);
await import(file);
