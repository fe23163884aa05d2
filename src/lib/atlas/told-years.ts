import type { Atlas } from './atlas.ts';
import type { Language } from './vocabulary.ts';

/** What is told of a year in one language, and the things on whose claims it rests, by name. */
export type ToldYear = {
	headline: string;
	text: string;
	restsOn: { id: string; name: string }[];
};

/** The years of the slider as they are told in a language, from the first to the last. */
export function toldYears({ annals, things }: Atlas, language: Language): ToldYear[] {
	const owners = new Map(
		things.flatMap((thing) => thing.claims.map((claim) => [claim.id, thing] as const)),
	);
	return [...annals]
		.sort((a, b) => a.year - b.year)
		.map(({ headline, text, claims }) => {
			const restsOn = new Set(claims.flatMap((claim) => owners.get(claim) ?? []));
			return {
				headline: headline[language],
				text: text[language],
				restsOn: [...restsOn].map(({ id, names }) => ({ id, name: names[language] })),
			};
		});
}
