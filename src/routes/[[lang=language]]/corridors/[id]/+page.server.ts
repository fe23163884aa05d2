import { error } from '@sveltejs/kit';
import { inOrderOfTime } from '#lib/atlas/claim-choice.ts';
import { yearOf } from '#lib/atlas/ledger.ts';
import { corridorProfile } from '#lib/atlas/profile.ts';
import type { Claim } from '#lib/atlas/schema.ts';
import { toldClaim, toldProfile } from '#lib/atlas/told-profile.ts';
import { MODES } from '#lib/atlas/vocabulary.ts';
import { corridorView } from '#lib/server/profile-view.ts';
import { dataVersion, projectAtlas } from '#lib/server/published.ts';
import { publicPage } from '#lib/server/site.ts';

export const entries = () => [...projectAtlas().corridors.keys()].map((id) => ({ id }));

/** The corridor as its page tells it, in the page's language. */
export function load({ params }) {
	const language = params.lang ?? 'en';
	const atlas = projectAtlas();
	const corridor = atlas.corridors.get(params.id);
	if (!corridor) error(404, 'The atlas has no such corridor.');
	const placeName = (id: string) => atlas.places.get(id)?.names[language] ?? id;
	const legs = corridor.chain.links.flatMap(({ leg }) => atlas.legs.get(leg) ?? []);
	const { id, names, layer, when, status, transitTimes, countries, lengthKm } = corridor;
	const claimOf = (of: string) => corridor.claims.find((claim) => claim.id === of);
	const told = (claim: Claim | undefined) => (claim ? toldClaim(claim, atlas) : null);
	/** With a year in which the map shows the corridor, as near as can be to the date. */
	const dated = <Said extends { when?: string | null }>(said: Said) => ({
		...said,
		year: yearOf(corridor, said.when ?? null),
	});
	return {
		corridor: {
			...{ id, layer, when, status, countries, lengthKm },
			name: names[language],
			from: placeName(corridor.from),
			to: placeName(corridor.to),
			modes: MODES.filter((mode) => legs.some((leg) => leg.mode === mode)),
			restrictions: corridor.restrictions.map((each) => ({
				...dated(each),
				claim: told(claimOf(each.claim)),
			})),
			transitTimes: transitTimes.map((each) => ({
				...dated(each),
				claim: told(claimOf(each.claim)),
				from: placeName(each.from),
				to: placeName(each.to),
			})),
			claims: inOrderOfTime(corridor.claims).map((claim) => ({
				...toldClaim(claim, atlas),
				...dated({ when: claim.when ?? null }),
			})),
		},
		view: corridorView(atlas, corridor),
		profile: toldProfile(corridorProfile(atlas, corridor), atlas, language),
		version: dataVersion(),
		href: publicPage(`/corridors/${id}/`, language),
	};
}
