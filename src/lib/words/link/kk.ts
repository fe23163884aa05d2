import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import type { FaultWords } from '#lib/view/faults.ts';
import { STRIP_COUNTS } from '#lib/view/strip.ts';

/** What is shown instead, at the end of a sentence. */
const instead = (shown?: string) => (shown ? `; орнына ${shown} көрсетілді` : '');
const COUNTS = STRIP_COUNTS.join(', ');

export const kk: FaultWords = {
	noYear: ({ given }) => `«${given}» жыл емес`,
	outside: ({ given, shown }) =>
		`атлас ${FIRST_YEAR}–${LAST_YEAR} жылдарды қамтиды, ал ${given} одан тыс${instead(shown)}`,
	noDate: ({ given, shown }) =>
		shown
			? `«${given}» жазуы ${shown} деп оқылды`
			: `«${given}» ай да, күн де емес; 2012-03 немесе 2012-03-14 түрінде жазылады`,
	notInCalendar: ({ given, shown }) => `күнтізбеде «${given}» деген күн жоқ${instead(shown)}`,
	noRange: ({ given }) => `«${given}» жылдар аралығы емес; 2008-2012 түрінде жазылады`,
	oddRange: ({ given, shown }) =>
		shown
			? `«${given}» жазуы ${shown} деп оқылды`
			: `«${given}» — ${FIRST_YEAR} мен ${LAST_YEAR} арасындағы, ертерегінен басталатын жылдар аралығы емес`,
	noFlag: ({ given }) => `«${given}» — 1 де, 0 де емес`,
	noneOf: ({ given, known }) => `«${given}» жарамайды; мыналарды жазуға болады: ${known}`,
	noneKnown: ({ given }) => `«${given}» ішінде бірде-бір белгілі мән жоқ`,
	unknown: ({ given }) => `«${given}» мәні атласқа белгісіз`,
	noCountry: ({ given }) => `атласта «${given}» деген ел жоқ (KAZ деп көріңіз)`,
	unknownCountry: ({ given }) => `атласта «${given}» деген ел жоқ`,
	noId: ({ given }) => `«${given}» идентификатор бола алмайды`,
	noCamera: ({ given }) => `«${given}» масштаб/ендік/бойлық түрінде жазылмаған`,
	noBounds: ({ given }) => `«${given}» батыс,оңтүстік,шығыс,солтүстік түрінде жазылмаған`,
	noYears: ({ given }) => `«${given}» ішінде атластың бірде-бір жылы жоқ`,
	someNoYears: ({ given, shown }) =>
		`«${given}» ішінде атластың жылдарынан басқа да нәрсе бар${shown ? `; ${shown} көрсетілді` : ''}`,
	oddCount: ({ given, shown }) =>
		`«${given}» ішіндегі әртүрлі жылдардың саны келмейді (${COUNTS} болуы керек)${shown ? `; ${shown} көрсетілді` : ''}`,
	noOrigin: ({ given }) => `«${given}» сайт мекенжайы емес; https://example.org түрінде жазылады`,
	noPlaces: ({ given }) => `«${given}» екі жердің идентификаторы емес`,
	nothingClosed: () => 'жабылатын бірде-бір ел немесе бөлік көрсетілмеген',
	noOrdinal: ({ given }) => `«${given}» — 1 мен 9 арасындағы сан емес`,
	dateBesideYears: () => 'жылдар аралығының айы да, күні де болмайды; бүкіл аралық көрсетілді',
	compareBesideYears: () =>
		'жылдар аралығы басқа жылмен салыстырылмайды; тек аралықтың өзі көрсетілді',
	pairBesideYears: () => 'жылдар аралығы бір картада көрсетіледі',
	noSecondTime: ({ shown }) => `екі карта екі уақытты көрсетеді; екіншісі — ${shown}`,
	itself: ({ given }) => `${given} онсыз да көрсетіліп тұр, ал уақыт өзімен салыстырылмайды`,
	measureOnGlobe: () =>
		'сызықтың мөлшерге қарай жуандығы жазық картада көрсетіледі; глобуста ол әдеттегідей',
	measureCompared: () =>
		'екі уақыттың бір картасында жуандық не пайда болып, не жойылғанын білдіреді; екеуіндегі мөлшерді view=pair көрсетеді',
};
