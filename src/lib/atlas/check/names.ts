import type { Thing } from '../atlas.ts';

/** That a name in Russian or Kazakh is in Cyrillic and not the English one once more. */
export function* nameFaults({
	names,
	formerNames,
}: Pick<Thing, 'names' | 'formerNames'>): Generator<string> {
	const all = [
		{ prefix: '', each: names },
		...formerNames.map((former, i) => ({
			prefix: `former name #${i + 1}: `,
			each: former.names,
		})),
	];
	for (const { prefix, each } of all)
		for (const [language, name] of [
			['Russian', each.ru],
			['Kazakh', each.kk],
		] as const) {
			const said = `${prefix}the name in ${language} (“${name}”) is`;
			if (!/\p{Script=Cyrillic}/u.test(name) && /\p{Script=Latin}{3}/u.test(name))
				yield `${said} not in Cyrillic`;
			else if (name === each.en && /\p{L}/u.test(name))
				yield `${said} the English one; give the name of that language`;
		}
}
