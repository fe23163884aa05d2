import type { Mode, PermittedCargo } from '#lib/atlas/vocabulary.ts';
import { dateWords } from './dates.ts';
import { DATES_RU } from './dates-ru.ts';
import type { Words } from './en.ts';
import { counting, formats } from './plural.ts';

const plural = counting('ru');
const { number, listed } = formats('ru');
/** The forms after 1, 2 and 5; a fraction, which nothing here counts, would take the second. */
const count = (one: string, few: string, many: string) => plural({ one, few, many, other: few });
const things = count('объект', 'объекта', 'объектов');

const CARGOES: Record<PermittedCargo, string> = {
	'non-lethal': 'нелетальные грузы',
	lethal: 'оружие и боеприпасы',
	personnel: 'личный состав',
};
const BY_MODE: Record<Mode, string> = {
	rail: 'по железной дороге',
	road: 'по автодорогам',
	sea: 'морем',
	ferry: 'паромом',
	air: 'по воздуху',
};
/** In the dative: «Кому: Германии». */
const PARTNERS: Record<string, string> = {
	NATO: 'НАТО',
	USA: 'США',
	DEU: 'Германии',
	FRA: 'Франции',
	ESP: 'Испании',
	GBR: 'Великобритании',
	ITA: 'Италии',
};

/** Everything the interface says, in Russian. */
export const ru: Words = {
	language: 'ru',
	number,
	listed,
	date: (when) => dateWords(when, DATES_RU),
	possible: 'возможно',

	layers: {
		corridors: { name: 'Коридоры', counted: count('коридор', 'коридора', 'коридоров') },
		'air-routes': {
			name: 'Воздушные маршруты',
			counted: count('воздушный маршрут', 'воздушных маршрута', 'воздушных маршрутов'),
		},
		hubs: {
			name: 'Транспортные узлы',
			counted: count('транспортный узел', 'транспортных узла', 'транспортных узлов'),
		},
		bases: {
			name: 'Базы и аэродромы',
			counted: count('база или аэродром', 'базы и аэродрома', 'баз и аэродромов'),
		},
		garrisons: {
			name: 'Гарнизоны и части',
			counted: count('гарнизон или часть', 'гарнизона и части', 'гарнизонов и частей'),
		},
		training: {
			name: 'Подготовка и учения',
			counted: count(
				'учебный центр или учение',
				'учебных центра и учения',
				'учебных центров и учений',
			),
		},
		deployments: {
			name: 'Воинские контингенты',
			counted: count('воинский контингент', 'воинских контингента', 'воинских контингентов'),
		},
		aid: {
			name: 'Проекты помощи',
			counted: count('проект помощи', 'проекта помощи', 'проектов помощи'),
		},
		organisations: {
			name: 'Организации',
			counted: count('организация', 'организации', 'организаций'),
		},
		diplomacy: {
			name: 'Дипломатия и право',
			counted: count(
				'дипломатический или правовой акт',
				'дипломатических и правовых акта',
				'дипломатических и правовых актов',
			),
		},
		incidents: { name: 'Инциденты', counted: count('инцидент', 'инцидента', 'инцидентов') },
		permissions: {
			name: 'Разрешения на транзит',
			counted: count('разрешение на транзит', 'разрешения на транзит', 'разрешений на транзит'),
		},
	},
	families: {
		russian: 'Российский маршрут',
		'south-caucasus': 'Южнокавказский маршрут',
		kkt: 'Маршрут ККТ',
		'trans-siberian': 'Транссибирская ветвь',
		mersin: 'Мерсинская ветвь',
		prototype: 'Сухопутные прототипы',
		pakistan: 'Пакистанские маршруты',
		air: 'Авиарейсы',
	},
	modes: {
		rail: 'железная дорога',
		road: 'автодорога',
		sea: 'море',
		ferry: 'паром',
		air: 'воздух',
	},
	legs: {
		rail: 'железнодорожный участок',
		road: 'автодорожный участок',
		sea: 'морской участок',
		ferry: 'паромный участок',
		air: 'воздушный участок',
	},
	kinds: {
		corridor: 'коридор',
		leg: 'участок',
		port: 'порт',
		terminal: 'терминал',
		'border-crossing': 'пограничный переход',
		junction: 'узловая станция',
		bridge: 'мост',
		tunnel: 'тоннель',
		'air-base': 'авиабаза',
		'divert-airfield': 'запасной аэродром',
		base: 'база',
		garrison: 'гарнизон',
		headquarters: 'штаб',
		unit: 'воинская часть',
		'training-centre': 'учебный центр',
		'language-centre': 'языковой центр',
		'training-area': 'полигон',
		exercise: 'учения',
		course: 'курсы',
		deployment: 'контингент',
		'planned-deployment': 'планировавшийся контингент',
		road: 'дорога',
		school: 'школа',
		hospital: 'больница',
		education: 'образование',
		humanitarian: 'гуманитарная помощь',
		'aid-programme': 'программа помощи',
		institution: 'учреждение',
		membership: 'членство',
		office: 'представительство',
		agreement: 'соглашение',
		law: 'закон',
		vote: 'голосование',
		visit: 'визит',
		statement: 'заявление',
		decision: 'решение',
		partnership: 'веха партнёрства',
		attack: 'нападение',
		closure: 'закрытие',
		unrest: 'беспорядки',
		accident: 'авария',
		permission: 'разрешение на транзит',
	},
	statuses: {
		real: 'состоялось',
		planned: 'планировалось',
		refused: 'не состоялось',
		disputed: 'оспаривается',
	},
	grades: {
		primary: 'первоисточник',
		scholarly: 'научная работа',
		press: 'публикация в прессе',
		copy: 'копия другой страницы',
		'secondary-web': 'вторичная веб-страница',
	},
	nameStatuses: {
		attested: 'засвидетельствовано',
		transliterated: 'транслитерация',
		translated: 'перевод',
	},
	languages: { en: 'По-английски', ru: 'По-русски', kk: 'По-казахски' },
	aspects: {
		ground: 'по железной дороге, автодорогам или морем',
		air: 'по воздуху',
		lethal: 'также оружие и боеприпасы',
	},
	allowed: (cargoes, modes) =>
		`${listed(cargoes.map((cargo) => CARGOES[cargo]))} — ${listed(modes.map((mode) => BY_MODE[mode]))}`,
	partner: (partner) => PARTNERS[partner] ?? partner,
	precision: (precision, km, shape) => {
		if (precision === 'endpoints-only')
			return shape === 'arc'
				? 'известны только концы; показан кратчайший путь по земному шару'
				: 'известны только концы; путь между ними показан схематично';
		if (precision === 'surveyed') return shape === 'point' ? 'известно точно' : 'реальная трасса';
		return km === null ? 'приблизительно' : `с точностью примерно до ${number(km)} км`;
	},

	site: {
		title: 'NDN Atlas: пути снабжения в Афганистан, 1992–2015',
		subtitle: 'Снабжение миссии в Афганистане, 1992–2015',
		description:
			'Карта по годам и с источниками: как Казахстан и его соседи перевозили грузы, снабжали и поддерживали международную миссию в Афганистане, 1992–2015.',
		pages: 'Страницы',
		about: 'Об атласе',
		sources: 'Источники',
		data: 'Данные',
		embed: 'Встроить',
		language: 'Язык',
		backToMap: '← Карта',
		backToAbout: '← Об атласе',
	},
	summary: {
		year: (year) => `В ${year} году`,
		range: (first, last) => `В ${first}–${last} годах`,
		compared: (earlier, later) => `В ${earlier} или ${later} году`,
		counted: (when, counts) => `${when}: ${counts}.`,
		nothing: (when) => `${when} источники ничего не показывают в выбранных слоях.`,
		allOff: (when) => `${when}: все слои выключены.`,
	},
	map: {
		label: 'Карта коридоров; список объектов содержит то же самое',
		toolbar: 'Карта',
		zoomIn: 'Приблизить',
		zoomOut: 'Отдалить',
		home: 'Исходный вид',
		fullScreen: 'На весь экран',
		theme: 'Оформление',
		themes: { auto: 'Авто', light: 'Светлое', dark: 'Тёмное', print: 'Печать' },
		thingsHere: (count) => `Здесь ${things(count)}`,
		thingsHereIn: (count, year) => `Здесь в ${year} году ${things(count)}`,
		graphicsLost: 'Видеокарта на мгновение стала недоступна; карта нарисована без неё.',
		noWebGl: 'В этом браузере нет WebGL 2; карта нарисована без него.',
		badLink: (notices) =>
			`Часть этой ссылки не удалось использовать: ${notices
				.map(({ key, value }) => `${key}=${value}`)
				.join('; ')}.`,
		tryAgain: 'Повторить',
		close: 'Закрыть',
		openStreetMap: '© Участники OpenStreetMap',
		licences: 'лицензии',
	},
	loading: {
		evidence: 'Загружаются свидетельства источников…',
		files: {
			map: 'данные карты',
			evidence: 'свидетельства источников',
			detail: 'подробную основу карты',
			areas: 'контуры стран',
		},
		noConnection: (file) => `Не удалось загрузить ${file}: нет соединения.`,
		badAnswer: (file, status) => `Не удалось загрузить ${file}: сервер ответил ${status}.`,
		damaged: (file) => `Не удалось прочитать ${file}: файл повреждён.`,
		failed: 'Не удалось загрузить свидетельства источников.',
	},
	time: {
		bar: 'Время',
		year: 'Год',
		play: 'Показать годы подряд',
		pause: 'Пауза',
		speed: 'Скорость',
		speeds: { slow: 'Медленно', normal: 'Обычно', fast: 'Быстро' },
		loop: 'По кругу',
		chooseYear: (first, last) => `Выберите год с ${first} по ${last}.`,
		mode: 'Какое время показать',
		modes: { year: 'Один год', range: 'Период', compare: 'Сравнение' },
		thumbs: {
			year: 'Год',
			first: 'Первый год',
			last: 'Последний год',
			compare: 'В сравнении с годом',
		},
		previousEvent: 'Предыдущее событие',
		nextEvent: 'Следующее событие',
		filters: 'Фильтры',
		filtersOn: '(включены)',
		accumulate: 'Оставлять события и после их года',
		certain: 'Только достоверное',
		minSources: 'Независимых источников не менее',
		minSourcesNote:
			'Работа и та, по которой она прочитана, считаются за один источник, как и копия с оригиналом. Они перечислены в описании объекта.',
		possible: '(возможно)',
		silent: 'источники ничего не показывают',
		events: count('событие', 'события', 'событий'),
	},
	fates: {
		opened: 'появилось',
		closed: 'прекратилось',
		changed: 'изменилась достоверность',
		stayed: 'осталось',
	},
	changes: {
		title: (time) => `Что изменилось: ${time}`,
		compared: (years) => `Что изменилось: ${years}`,
		began: 'Началось',
		ended: 'Последний год',
		happened: 'Произошло',
		loading: 'Загрузка…',
	},
	legend: {
		label: 'Слои и условные знаки',
		short: 'Слои',
		possibleArea: 'контур или прерывистая штриховка: возможно либо согласие ещё давалось поэтапно',
		howToRead: 'Как читать линии и знаки',
		rail: 'железная дорога (вблизи — со шпалами)',
		road: 'автодорога',
		ferry: 'паром',
		sea: 'море; тонкие точки: известны только концы',
		air: 'воздух, по дуге большого круга (сама трасса неизвестна)',
		possible: 'в этом году возможно, но не наверняка',
		alternative: 'один из нескольких путей: источники расходятся в том, какой использовался',
		sign: 'залито: достоверно; контур: возможно',
		crossed: 'перечёркнуто: планировалось или не состоялось',
	},
	list: {
		label: 'Всё, что есть на карте',
		heading: ['Всё, что есть на карте в ', ' году'],
		noScript: (year) =>
			`Эта страница показывает ${year} год. С включённым JavaScript можно выбрать год и открыть свидетельства источников.`,
	},
	panel: {
		label: 'Подробности',
		close: 'Закрыть подробности',
		closeHint: 'Закрыть (Escape)',
		unknown: (id) =>
			`Здесь нет объекта «${id}». Возможно, ссылка относится к более новой или более старой версии данных.`,
		notInYear: (year, time) => `В ${year} году отсутствует: ${time}.`,
		goToYear: (year) => `Перейти к ${year} году`,
		outside: (first, last) => `Его время лежит за пределами ${first}–${last} годов.`,
		possibleInYear: (year) => `В ${year} году возможно, но не наверняка.`,
		layerOff: (layer) => `Слой «${layer}» выключен.`,
		showLayer: 'Показать слой',
		time: 'Время',
		status: 'Статус',
		allowed: 'Разрешено',
		to: 'Кому',
		inSteps: 'Поэтапно',
		untilLastStep: (time) => `${time}; до последнего этапа лишь возможно`,
		used: 'Использовался',
		length: 'Длина',
		km: (km) => `${number(km)} км`,
		kmAsDrawn: (km) => `${number(km)} км по линии на карте`,
		line: 'Линия',
		position: 'Положение',
		wholeCountry: 'закрашена вся страна',
		nowhere: 'без места на карте',
		place: 'Место',
		formerNames: 'Прежние названия',
		spellings: 'Другие написания',
		wholeWay: 'Весь путь',
		places: count('пункт', 'пункта', 'пунктов'),
		showCorridor: 'Показать этот коридор',
		whoSaysSo: 'Кто это утверждает',
		legRestsOnCorridors:
			'Об этом участке отдельно ничего не сказано; он опирается на свидетельства о своих коридорах.',
	},
	claims: {
		of: ['(из: ', ')'],
		readIn: 'прочитано в:',
		disagree: 'Источники расходятся:',
	},
	embed: { title: 'NDN Atlas, встроенный вид' },
	error: {
		title: 'Не найдено',
		noPage: 'Такой страницы нет',
		failed: 'Что-то пошло не так',
		explanation:
			'По этому адресу в атласе нет страницы. Возможно, в нём опечатка или ссылка устарела.',
		map: 'Карта',
		sources: 'Источники',
		data: 'Данные',
		about: 'Об атласе',
	},
	sources: {
		title: 'Источники',
		lead: (sources) =>
			`${count('источник', 'источника', 'источников')(sources)} — по близости к тому, о чём они сообщают, и с перечнем того, что на каждом основано.`,
		resting: (count) => `На нём основано: ${things(count)}`,
	},
	data: { title: 'Данные' },
	about: { title: 'Об атласе' },
	embedding: {
		title: 'Встраивание',
		year: 'Год',
		corridors: 'Коридоры',
		bases: 'Гарнизоны и базы',
	},
};
