import type { Mode, PermittedCargo } from '#lib/atlas/vocabulary.ts';
import { dateWords } from './dates.ts';
import { DATES_KK } from './dates-kk.ts';
import type { Words } from './en.ts';
import { counting, formats } from './plural.ts';

const plural = counting('kk');
const { number, listed } = formats('kk');
/** After a number a noun stays in the singular; a pair of nouns is “or” for one and “and” for more. */
const count = (other: string, one = other) => plural({ one, other });
const things = count('нысан');

const CARGOES: Record<PermittedCargo, string> = {
	'non-lethal': 'леталды емес жүктер',
	lethal: 'қару мен оқ-дәрі',
	personnel: 'жеке құрам',
};
const BY_MODE: Record<Mode, string> = {
	rail: 'теміржолмен',
	road: 'автожолмен',
	sea: 'теңізбен',
	ferry: 'пароммен',
	air: 'әуемен',
};
/** In the dative: «Кімге: Германияға». */
const PARTNERS: Record<string, string> = {
	NATO: 'НАТО-ға',
	USA: 'АҚШ-қа',
	DEU: 'Германияға',
	FRA: 'Францияға',
	ESP: 'Испанияға',
	GBR: 'Ұлыбританияға',
	ITA: 'Италияға',
};

/** Everything the interface says, in Kazakh. */
export const kk: Words = {
	language: 'kk',
	number,
	listed,
	date: (when) => dateWords(when, DATES_KK),
	possible: 'мүмкін',

	layers: {
		corridors: { name: 'Дәліздер', counted: count('дәліз') },
		'air-routes': { name: 'Әуе маршруттары', counted: count('әуе маршруты') },
		hubs: { name: 'Көлік тораптары', counted: count('көлік торабы') },
		bases: {
			name: 'Базалар мен әуеайлақтар',
			counted: count('база және әуеайлақ', 'база немесе әуеайлақ'),
		},
		garrisons: {
			name: 'Гарнизондар мен бөлімдер',
			counted: count('гарнизон және бөлім', 'гарнизон немесе бөлім'),
		},
		training: {
			name: 'Даярлық және жаттығулар',
			counted: count('оқу орталығы және жаттығу', 'оқу орталығы немесе жаттығу'),
		},
		deployments: { name: 'Әскери контингенттер', counted: count('әскери контингент') },
		aid: { name: 'Көмек жобалары', counted: count('көмек жобасы') },
		organisations: { name: 'Ұйымдар', counted: count('ұйым') },
		diplomacy: {
			name: 'Дипломатия және құқық',
			counted: count('дипломатиялық және құқықтық акт', 'дипломатиялық немесе құқықтық акт'),
		},
		incidents: { name: 'Оқыс оқиғалар', counted: count('оқыс оқиға') },
		permissions: { name: 'Транзитке рұқсаттар', counted: count('транзитке рұқсат') },
	},
	families: {
		russian: 'Ресей маршруты',
		'south-caucasus': 'Оңтүстік Кавказ маршруты',
		kkt: 'ҚҚТ маршруты',
		'trans-siberian': 'Транссібір тармағы',
		mersin: 'Мерсин тармағы',
		prototype: 'Құрлық прототиптері',
		pakistan: 'Пәкістан маршруттары',
		air: 'Әуе рейстері',
	},
	modes: {
		rail: 'теміржол',
		road: 'автожол',
		sea: 'теңіз',
		ferry: 'паром',
		air: 'әуе',
	},
	legs: {
		rail: 'теміржол учаскесі',
		road: 'автожол учаскесі',
		sea: 'теңіз учаскесі',
		ferry: 'паром учаскесі',
		air: 'әуе учаскесі',
	},
	kinds: {
		corridor: 'дәліз',
		leg: 'учаске',
		port: 'порт',
		terminal: 'терминал',
		'border-crossing': 'шекара өткелі',
		junction: 'торап станциясы',
		bridge: 'көпір',
		tunnel: 'тоннель',
		'air-base': 'әуе базасы',
		'divert-airfield': 'қосалқы әуеайлақ',
		base: 'база',
		garrison: 'гарнизон',
		headquarters: 'штаб',
		unit: 'әскери бөлім',
		'training-centre': 'оқу орталығы',
		'language-centre': 'тіл орталығы',
		'training-area': 'полигон',
		exercise: 'оқу-жаттығу',
		course: 'курс',
		deployment: 'контингент',
		'planned-deployment': 'жоспарланған контингент',
		road: 'жол',
		school: 'мектеп',
		hospital: 'аурухана',
		education: 'білім беру',
		humanitarian: 'гуманитарлық көмек',
		'aid-programme': 'көмек бағдарламасы',
		institution: 'мекеме',
		membership: 'мүшелік',
		office: 'өкілдік',
		agreement: 'келісім',
		law: 'заң',
		vote: 'дауыс беру',
		visit: 'сапар',
		statement: 'мәлімдеме',
		decision: 'шешім',
		partnership: 'серіктестік белесі',
		attack: 'шабуыл',
		closure: 'жабылу',
		unrest: 'тәртіпсіздік',
		accident: 'апат',
		permission: 'транзитке рұқсат',
	},
	statuses: {
		real: 'жүзеге асты',
		planned: 'жоспарланған',
		refused: 'жүзеге аспады',
		disputed: 'даулы',
	},
	grades: {
		primary: 'бастапқы дереккөз',
		scholarly: 'ғылыми еңбек',
		press: 'баспасөз жарияланымы',
		copy: 'басқа беттің көшірмесі',
		'secondary-web': 'қайталама веб-бет',
	},
	nameStatuses: {
		attested: 'дереккөзде кездеседі',
		transliterated: 'транслитерация',
		translated: 'аударма',
	},
	languages: { en: 'Ағылшынша', ru: 'Орысша', kk: 'Қазақша' },
	aspects: {
		ground: 'теміржолмен, автожолмен немесе теңізбен',
		air: 'әуе кеңістігі арқылы',
		lethal: 'қару мен оқ-дәріге де',
	},
	allowed: (cargoes, modes) =>
		`${listed(cargoes.map((cargo) => CARGOES[cargo]))} — ${listed(modes.map((mode) => BY_MODE[mode]))}`,
	partner: (partner) => PARTNERS[partner] ?? partner,
	precision: (precision, km, shape) => {
		if (precision === 'endpoints-only')
			return shape === 'arc'
				? 'екі ұшы ғана белгілі; жер шары бойынша ең қысқа жол көрсетілген'
				: 'екі ұшы ғана белгілі; арасындағы жол шартты түрде көрсетілген';
		if (precision === 'surveyed') return shape === 'point' ? 'дәл белгілі' : 'нақты трасса';
		return km === null ? 'шамамен' : `дәлдігі шамамен ${number(km)} км`;
	},

	site: {
		title: 'NDN Atlas: Ауғанстанды жабдықтау жолдары, 1992–2015',
		subtitle: 'Ауғанстандағы миссияны жабдықтау, 1992–2015',
		description:
			'Қазақстан мен оның көршілері 1992–2015 жылдары Ауғанстандағы халықаралық миссияның жүгін қалай тасып, оны қалай жабдықтап, қолдағанын жылдар бойынша және дереккөздерімен көрсететін карта.',
		pages: 'Беттер',
		about: 'Атлас туралы',
		sources: 'Дереккөздер',
		data: 'Деректер',
		embed: 'Енгізу',
		language: 'Тіл',
		backToMap: '← Карта',
		backToAbout: '← Атлас туралы',
	},
	summary: {
		year: (year) => `${year} жылы`,
		range: (first, last) => `${first}–${last} жылдары`,
		compared: (earlier, later) => `${earlier} немесе ${later} жылы`,
		counted: (when, counts) => `${when}: ${counts}.`,
		nothing: (when) => `${when} таңдалған қабаттар бойынша дереккөздерде ештеңе жоқ.`,
		allOff: (when) => `${when}: барлық қабат өшірулі.`,
	},
	map: {
		label: 'Дәліздер картасы; нысандар тізімінде де сол мәліметтер бар',
		toolbar: 'Карта',
		zoomIn: 'Жақындату',
		zoomOut: 'Алыстату',
		home: 'Бастапқы көрініс',
		fullScreen: 'Толық экран',
		theme: 'Безендіру',
		themes: { auto: 'Авто', light: 'Ашық', dark: 'Күңгірт', print: 'Баспа' },
		thingsHere: (count) => `Мұнда ${things(count)} бар`,
		thingsHereIn: (count, year) => `${year} жылы мұнда ${things(count)} бар`,
		graphicsLost: 'Бейнекарта бір сәтке қолжетімсіз болды; карта онсыз сызылды.',
		noWebGl: 'Бұл браузерде WebGL 2 жоқ; карта онсыз сызылды.',
		badLink: (notices) =>
			`Бұл сілтеменің бір бөлігін қолдану мүмкін болмады: ${notices
				.map(({ key, value }) => `${key}=${value}`)
				.join('; ')}.`,
		tryAgain: 'Қайталау',
		close: 'Жабу',
		openStreetMap: '© OpenStreetMap қатысушылары',
		licences: 'лицензиялар',
	},
	loading: {
		evidence: 'Дереккөз мәліметтері жүктелуде…',
		files: {
			map: 'Карта деректерін',
			evidence: 'Дереккөз мәліметтерін',
			detail: 'Картаның толық негізін',
			areas: 'Елдердің шекара сызықтарын',
		},
		noConnection: (file) => `${file} жүктеу мүмкін болмады: байланыс жоқ.`,
		badAnswer: (file, status) => `${file} жүктеу мүмкін болмады: сервердің жауабы — ${status}.`,
		damaged: (file) => `${file} оқу мүмкін болмады: файл бүлінген.`,
		failed: 'Дереккөз мәліметтерін жүктеу мүмкін болмады.',
	},
	time: {
		bar: 'Уақыт',
		year: 'Жыл',
		play: 'Жылдарды кезегімен көрсету',
		pause: 'Кідірту',
		speed: 'Жылдамдық',
		speeds: { slow: 'Баяу', normal: 'Қалыпты', fast: 'Жылдам' },
		loop: 'Қайталап',
		chooseYear: (first, last) => `${first}–${last} аралығындағы жылды таңдаңыз.`,
		mode: 'Қай уақытты көрсету керек',
		modes: { year: 'Бір жыл', range: 'Кезең', compare: 'Салыстыру' },
		thumbs: {
			year: 'Жыл',
			first: 'Алғашқы жыл',
			last: 'Соңғы жыл',
			compare: 'Салыстырылатын жыл',
		},
		previousEvent: 'Алдыңғы оқиға',
		nextEvent: 'Келесі оқиға',
		filters: 'Сүзгілер',
		filtersOn: '(қосулы)',
		accumulate: 'Оқиғаларды өз жылынан кейін де қалдыру',
		certain: 'Тек анық мәліметтер',
		minSources: 'Тәуелсіз дереккөз саны кемінде',
		minSourcesNote:
			'Еңбек пен ол оқылған еңбек бір дереккөз деп саналады; көшірме мен түпнұсқасы да солай. Олар нысан сипаттамасында аталған.',
		possible: '(мүмкін)',
		silent: 'дереккөздерде ештеңе жоқ',
		events: count('оқиға'),
	},
	fates: {
		opened: 'пайда болды',
		closed: 'тоқтады',
		changed: 'анықтығы өзгерді',
		stayed: 'сақталды',
	},
	changes: {
		title: (time) => `Не өзгерді: ${time}`,
		compared: (years) => `Не өзгерді: ${years}`,
		began: 'Басталды',
		ended: 'Соңғы жылы',
		happened: 'Болды',
		loading: 'Жүктелуде…',
	},
	legend: {
		label: 'Қабаттар мен шартты белгілер',
		short: 'Қабаттар',
		possibleArea: 'контур немесе үзік сызықша: мүмкін не келісім әлі кезең-кезеңімен берілуде',
		howToRead: 'Сызықтар мен белгілерді қалай оқу керек',
		rail: 'теміржол (жақыннан шпалдары көрінеді)',
		road: 'автожол',
		ferry: 'паром',
		sea: 'теңіз; жіңішке нүктелер: екі ұшы ғана белгілі',
		air: 'әуе, үлкен шеңбер доғасымен (нақты трассасы белгісіз)',
		possible: 'бұл жылы мүмкін, бірақ анық емес',
		alternative: 'бірнеше жолдың бірі: қайсысы пайдаланылғаны туралы дереккөздер әртүрлі айтады',
		sign: 'боялған: анық; контур: мүмкін',
		crossed: 'сызылған: жоспарланған немесе жүзеге аспаған',
	},
	list: {
		label: 'Картадағының бәрі',
		heading: ['Картадағының бәрі: ', ' жыл'],
		noScript: (year) =>
			`Бұл бет ${year} жылды көрсетеді. JavaScript қосулы болса, жылды таңдауға және дереккөз мәліметтерін ашуға болады.`,
	},
	panel: {
		label: 'Толығырақ',
		close: 'Толық мәліметті жабу',
		closeHint: 'Жабу (Escape)',
		unknown: (id) =>
			`Мұнда «${id}» деген нысан жоқ. Сілтеме деректердің жаңарақ не ескірек нұсқасынан алынған болуы мүмкін.`,
		notInYear: (year, time) => `${year} жылы жоқ: ${time}.`,
		goToYear: (year) => `${year} жылға өту`,
		outside: (first, last) => `Оның уақыты ${first}–${last} жылдардан тыс.`,
		possibleInYear: (year) => `${year} жылы мүмкін, бірақ анық емес.`,
		layerOff: (layer) => `«${layer}» қабаты өшірулі.`,
		showLayer: 'Қабатты көрсету',
		time: 'Уақыты',
		status: 'Мәртебесі',
		allowed: 'Рұқсат етілген',
		to: 'Кімге',
		inSteps: 'Кезең-кезеңімен',
		untilLastStep: (time) => `${time}; соңғы кезеңге дейін тек мүмкін`,
		used: 'Пайдаланылған',
		length: 'Ұзындығы',
		km: (km) => `${number(km)} км`,
		kmAsDrawn: (km) => `${number(km)} км, картадағы сызық бойынша`,
		line: 'Сызық',
		position: 'Орналасуы',
		wholeCountry: 'бүкіл ел аумағы боялған',
		nowhere: 'картада орны жоқ',
		place: 'Орны',
		formerNames: 'Бұрынғы атаулары',
		spellings: 'Басқаша жазылуы',
		wholeWay: 'Бүкіл жол',
		places: count('пункт'),
		showCorridor: 'Осы дәлізді көрсету',
		whoSaysSo: 'Мұны кім айтады',
		legRestsOnCorridors:
			'Осы учаскенің өзі туралы жеке ештеңе айтылмаған; ол өз дәліздері туралы мәліметтерге сүйенеді.',
	},
	claims: {
		of: ['(мынадан: ', ')'],
		readIn: 'мұнда оқылды:',
		disagree: 'Дереккөздер келіспейді:',
	},
	embed: { title: 'NDN Atlas, енгізілген көрініс' },
	error: {
		title: 'Табылмады',
		noPage: 'Мұндай бет жоқ',
		failed: 'Бірдеңе дұрыс болмады',
		explanation:
			'Атласта мұндай мекенжайлы бет жоқ. Мекенжай қате терілген немесе сілтеме ескірген болуы мүмкін.',
		map: 'Карта',
		sources: 'Дереккөздер',
		data: 'Деректер',
		about: 'Атлас туралы',
	},
	sources: {
		title: 'Дереккөздер',
		lead: (sources) =>
			`${count('дереккөз')(sources)}: баяндайтын оқиғасына жақындығы бойынша, әрқайсысына не сүйенетіні көрсетілген.`,
		resting: (count) => `Осыған ${things(count)} сүйенеді`,
	},
	data: { title: 'Деректер' },
	about: { title: 'Атлас туралы' },
	embedding: {
		title: 'Енгізу',
		year: 'Жыл',
		corridors: 'Дәліздер',
		bases: 'Гарнизондар мен базалар',
	},
};
