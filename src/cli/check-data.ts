/** `npm run check:data`: every problem of the authored files as `file: feature: sentence`. */
import { counts } from '#lib/atlas/counts.ts';
import { compileProject, problemCount, problemLines } from '#lib/server/authored.ts';
import { report } from '#lib/server/report.ts';

const result = compileProject(process.cwd());
if ('problems' in result) {
	console.error(problemLines(result.problems).join('\n'));
	console.error(`${problemCount(result.problems)}.`);
	process.exitCode = 1;
} else if (process.argv.includes('--report')) {
	console.log(report(result.atlas));
} else {
	const { things, claims, places, sources } = counts(result.atlas);
	console.log(
		`No problems: ${things} things, ${claims} claims, ${places} places, ${sources} sources, ${result.stories.length} stories.`,
	);
}
