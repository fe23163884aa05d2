import { counting } from '../plural.ts';
import type { SourceWords } from './en.ts';

const plural = counting('tr', 'ru');
const count = (other: string, one = other) => plural({ one, other });
const things = count('нысан');
const claims = count('тұжырым');

/** What the list of sources says, in Kazakh. */
export const kk: SourceWords = {
	lead: (sources, claimed, about) =>
		`${count('дереккөз')(sources)}, ${claims(claimed)}, ${things(about)}. Бізді тексере алуыңыз үшін әр дереккөздің түрі мен оған не сүйенетіні көрсетілген.`,
	onThisPage: 'Осы бетте',
	grades: 'Дереккөз түрлері',
	gradesLead:
		'Түрі дереккөздің қаншалықты дұрыс екенін емес, баяндайтын оқиғасына қаншалықты жақын екенін білдіреді.',
	gradeNotes: {
		primary:
			'іске қатысқандардан немесе сол жерде болғандардан: келісімдер, бұйрықтар, статистика, сөздер, жеделхаттар, мекеменің өз хабарламалары',
		scholarly: 'дереккөздерін атайтын зерттеушінің еңбегі: мақалалар, институт баяндамалары',
		press: 'журналистердің сол кездегі немесе көп ұзамай жазған хабарлары',
		copy: 'басқа еңбекті қайталайтын бет; белгілі болған жерде сол еңбектің өзі аталған',
		'secondary-web': 'энциклопедия немесе екінші қолдан хабарлайтын сайт',
	},
	list: 'Дереккөздер тізімі',
	filter: 'Сүзгі',
	words: 'Іздеу',
	wordsHint: 'дереккөзде, нысанда, тұжырымда',
	grade: 'Түрі',
	allGrades: 'Барлық түрі',
	shown: 'Көрсетілген дереккөз саны:',
	resting: (about, claimed) => `Осыған сүйенеді: ${things(about)}, ${claims(claimed)}`,
	numbers: count('сан'),
	restsNothing: 'Атласта тікелей осыған сүйенетін ештеңе жоқ.',
	claims,
	cites: (works) => `Осы дереккөз бойынша келтірілген: ${count('еңбек')(works)}`,
	citedIn: 'Мына еңбек бойынша келтірілді:',
	onMap: (year) => (year === null ? 'картадан ашу' : `${year} жылғы карта`),
	link: 'Осы дереккөзге сілтеме',
	questions: 'Ашық сұрақтар',
	questionsLead: (questions) =>
		`Дереккөздер ${count('сұрақты')(questions)} ашық қалдырады. Жауабын беретін құжатты білсеңіз, бізге хабарлаңыз.`,
	settledBy: 'Жауабын не береді',
	about: 'Сұрақ не туралы',
	known: 'Әзірге белгілісі',
	conflicts: 'Дереккөздердің қайшылықтары',
	conflictsLead: (pairs) =>
		`Бір-біріне сәйкеспейтін ${count('тұжырым жұбы')(pairs)} бар. Атлас екеуін де көрсетеді, арасынан таңдамайды.`,
	readings: 'Біздің қорытындыларымыз',
	readingsLead: (readings) =>
		`Редакторлардың ${count('қорытындысы')(readings)}: дереккөздер тікелей айтпайтын жайттар. Мұндай қорытынды дереккөз деп саналмайды.`,
};
