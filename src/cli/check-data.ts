/** `npm run check:data`: every problem of the authored files as `file: feature: sentence`. */
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
	const { things, places, sources } = result.atlas;
	const { stories } = result;
	const claims = things.reduce((sum, thing) => sum + thing.claims.length, 0);
	console.log(
		`No problems: ${things.length} things, ${claims} claims, ${places.size} places, ${sources.size} sources, ${stories.length} stories.`,
	);
}
