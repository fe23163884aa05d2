import type { ShapeWords } from './en.ts';

export const kk: ShapeWords = {
	timeline: {
		caption: (when) => `Картадағының бәрі жылдар бойынша; белгіленгені: ${when}`,
		group: 'Топтау',
		groupings: { layer: 'қабат бойынша', country: 'ел бойынша' },
		noCountry: 'Елсіз',
		axis: 'Уақыт',
		event: 'оқиға',
		shut: 'жабық',
		state: (when, state) => `${when}: ${state}.`,
	},
	strip: {
		count: 'Картаның саны',
		year: (number) => `${number}-картаның жылы`,
	},
	open: (time) => `Бір картада көрсету: ${time}`,
};
