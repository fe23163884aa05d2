import { FIRST_YEAR, LAST_YEAR } from '#lib/time/years.ts';
import type { FaultWords } from '#lib/view/faults.ts';
import { STRIP_COUNTS } from '#lib/view/strip.ts';

/** What is shown instead, at the end of a sentence. */
const instead = (shown?: string) => (shown ? `; показано ${shown}` : '');
const COUNTS = STRIP_COUNTS.join(', ');

export const ru: FaultWords = {
	noYear: ({ given }) => `«${given}» — не год`,
	outside: ({ given, shown }) =>
		`атлас охватывает ${FIRST_YEAR}–${LAST_YEAR} годы, а ${given} лежит вне их${instead(shown)}`,
	noDate: ({ given, shown }) =>
		shown
			? `«${given}» прочитано как ${shown}`
			: `«${given}» — не месяц и не день, как 2012-03 или 2012-03-14`,
	notInCalendar: ({ given, shown }) => `даты «${given}» нет в календаре${instead(shown)}`,
	noRange: ({ given }) => `«${given}» — не промежуток лет, как 2008-2012`,
	oddRange: ({ given, shown }) =>
		shown
			? `«${given}» прочитано как ${shown}`
			: `«${given}» — не промежуток лет от ${FIRST_YEAR} до ${LAST_YEAR}, начиная с более раннего`,
	noFlag: ({ given }) => `«${given}» — не 1 и не 0`,
	noneOf: ({ given, known }) => `«${given}» не подходит; можно указать: ${known}`,
	noneKnown: ({ given }) => `в «${given}» нет ни одного известного значения`,
	unknown: ({ given }) => `значение «${given}» атласу неизвестно`,
	noCountry: ({ given }) => `страны «${given}» в атласе нет (попробуйте KAZ)`,
	unknownCountry: ({ given }) => `страны «${given}» в атласе нет`,
	noId: ({ given }) => `«${given}» не может быть идентификатором`,
	noCamera: ({ given }) => `«${given}» — не масштаб/широта/долгота`,
	noBounds: ({ given }) => `«${given}» — не запад,юг,восток,север`,
	noYears: ({ given }) => `в «${given}» нет ни одного года атласа`,
	someNoYears: ({ given, shown }) =>
		`в «${given}» есть не только годы атласа${shown ? `; показаны ${shown}` : ''}`,
	oddCount: ({ given, shown }) =>
		`в «${given}» не столько разных лет, сколько нужно (${COUNTS})${shown ? `; показаны ${shown}` : ''}`,
	noOrigin: ({ given }) => `«${given}» — не адрес сайта, как https://example.org`,
	noPlaces: ({ given }) => `«${given}» — не идентификаторы двух мест`,
	nothingClosed: () => 'не указано ни одной страны и ни одного участка, которые нужно закрыть',
	noOrdinal: ({ given }) => `«${given}» — не число от 1 до 9`,
	dateBesideYears: () => 'у промежутка лет нет месяца или дня; показан весь промежуток',
	compareBesideYears: () => 'промежуток лет не сравнивается с другим годом; показан он один',
	pairBesideYears: () => 'промежуток лет показывается на одной карте',
	noSecondTime: ({ shown }) => `на двух картах показывают два времени; второе — ${shown}`,
	itself: ({ given }) => `уже показано ${given}, а с самим собой время не сравнивают`,
	measureOnGlobe: () =>
		'толщина линий по количеству показывается на плоской карте; на глобусе она обычная',
	measureCompared: () =>
		'на одной карте двух времён толщина говорит, что появилось и что исчезло; количество для обоих времён покажет view=pair',
};
