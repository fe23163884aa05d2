import { corridorProfile, countryProfile, type Profile } from '#lib/atlas/profile.ts';
import { PROFILED } from '#lib/atlas/vocabulary.ts';
import { projectAtlas } from '#lib/server/published.ts';

/** The pages of countries and corridors, and how much each holds. */
export function load({ params }) {
	const language = params.lang ?? 'en';
	const atlas = projectAtlas();
	const size = ({ statements, sources }: Profile) => ({ statements, sources: sources.length });
	return {
		countries: PROFILED.map((code) => ({ code, ...size(countryProfile(atlas, code)) })),
		corridors: [...atlas.corridors.values()].map((corridor) => ({
			id: corridor.id,
			layer: corridor.layer,
			name: corridor.names[language],
			when: corridor.when,
			status: corridor.status,
			...size(corridorProfile(atlas, corridor)),
		})),
	};
}
