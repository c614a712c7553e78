/** Refuses a commit message that is not of the conventional form, and says what the form is. */
import { readFileSync } from 'node:fs';

const TYPES = ['feat', 'fix', 'perf', 'refactor', 'test', 'docs', 'style', 'build', 'ci', 'chore', 'revert'];
const SCOPES = ['repo', 'platform', 'identity', 'planning', 'budget', 'results', 'reporting', 'web', 'e2e', 'docs'];
const LONGEST = 120;

const subject = readFileSync(process.argv[2], 'utf8')
  .split('\n')
  .find((line) => line.trim() !== '' && !line.startsWith('#'));
const written = new RegExp(`^(${TYPES.join('|')})\\((${SCOPES.join('|')})\\)!?: \\S`);
// Git writes these itself.
const byGit = /^(Merge|Revert|fixup!|squash!|amend!) /;

// An empty message is refused by Git, in its own words.
if (subject !== undefined && !byGit.test(subject) && (!written.test(subject) || subject.length > LONGEST)) {
  process.stderr.write(
    [
      `Not a message of this project: "${subject}"`,
      `It reads type(scope): what and why, in ${LONGEST} characters at most, such as "fix(budget): a refund cannot exceed what was paid".`,
      `Types: ${TYPES.join(', ')}. Scopes: ${SCOPES.join(', ')}.`,
      '',
    ].join('\n'),
  );
  process.exit(1);
}
