/** The network of the small atlas. */
import type { Network, NetworkCorridor } from '#lib/network/network.ts';
import { OUTLINE, PLACES } from './small-atlas.ts';

const COUNTRIES: Record<string, string> = {
	riga: 'LVA',
	astana: 'KAZ',
	aktau: 'KAZ',
	tashkent: 'UZB',
	hairaton: 'AFG',
	bagram: 'AFG',
	baku: 'AZE',
	bishkek: 'KGZ',
};
const SPELLINGS: Record<string, string[]> = { riga: ['Рига'], tashkent: ['Ташкент'] };

/** The network of the small atlas; what differs of a corridor is given. */
export function network(corridors: Record<string, Partial<NetworkCorridor>> = {}): Network {
	return {
		places: Object.fromEntries(
			Object.keys(PLACES)
				.filter((id) => id !== 'osh')
				.map((id) => [id, { country: COUNTRIES[id] ?? null, spellings: SPELLINGS[id] ?? [] }]),
		),
		legs: OUTLINE.legs.map(({ id, mode, lengthKm, strands }) => {
			const [from = '', to = ''] = id.split('-');
			return {
				id,
				mode,
				from,
				to,
				km: lengthKm,
				uses: strands.flatMap(({ corridors, yearStates, reversed }) =>
					corridors.map((corridor) => ({
						corridor,
						yearStates,
						...(reversed ? { reversed: true as const } : {}),
					})),
				),
			};
		}),
		corridors: Object.fromEntries(
			OUTLINE.corridors.map(({ id, layer, status, places }) => [
				id,
				{
					layer,
					from: places[0] ?? '',
					to: places.at(-1) ?? '',
					places,
					status,
					witnesses: 2,
					alternatives: [],
					restrictions: [],
					transitTimes: [],
					...corridors[id],
				},
			]),
		),
		closures: [],
		countries: {
			KAZ: { en: 'Kazakhstan', ru: 'Казахстан', kk: 'Қазақстан' },
			LVA: { en: 'Latvia', ru: 'Латвия', kk: 'Латвия' },
			UZB: { en: 'Uzbekistan', ru: 'Узбекистан', kk: 'Өзбекстан' },
			AFG: { en: 'Afghanistan', ru: 'Афганистан', kk: 'Ауғанстан' },
		},
	};
}

export const NETWORK = network();
