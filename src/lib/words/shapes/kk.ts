import type { ShapeWords } from './en.ts';

export const kk: ShapeWords = {
	timeline: {
		caption: (when) => `Картадағының бәрі жылдар бойынша; белгіленгені: ${when}`,
		group: 'Топтау',
		groupings: { layer: 'қабат бойынша', country: 'ел бойынша' },
		noCountry: 'Елі көрсетілмеген',
		axis: 'Уақыт',
		event: 'оқиға',
		shut: 'жабық',
		state: (when, state) => `${when}: ${state}.`,
		beyond: (rows) =>
			`… тағы ${rows.toLocaleString('kk')}. Оларды қысқарақ кезең немесе сүзгідегі сөз көрсетеді.`,
	},
	strip: {
		count: 'Карталар саны',
	},
	open: (time) => `Бір картада көрсету: ${time}`,
};
