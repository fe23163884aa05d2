import { counting } from '../plural.ts';
import type { SourceWords } from './en.ts';

const plural = counting('ru');
const count = (one: string, few: string, many: string) => plural({ one, few, many, other: few });
const things = count('объект', 'объекта', 'объектов');
const claims = count('утверждение', 'утверждения', 'утверждений');

/** What the list of sources says, in Russian. */
export const ru: SourceWords = {
	lead: (sources, claimed, about) =>
		`${count('источник', 'источника', 'источников')(sources)}, ${claims(claimed)}, ${things(about)}. О каждом источнике сказано, какого он вида и что на нём основано, чтобы нас можно было проверить.`,
	onThisPage: 'На этой странице',
	grades: 'Виды источников',
	gradesLead:
		'Вид показывает, насколько близок источник к тому, о чём сообщает, а не насколько он надёжен.',
	gradeNotes: {
		primary:
			'от участников и очевидцев: соглашения, приказы, статистика, речи, телеграммы, сообщения самого ведомства',
		scholarly: 'работа исследователя, который называет источники: статьи, доклады институтов',
		press: 'сообщения журналистов, сделанные тогда же или вскоре',
		copy: 'страница, воспроизводящая другую работу; оригинал назван, если известен',
		'secondary-web': 'энциклопедия или сайт, который сообщает из вторых рук',
	},
	list: 'Список источников',
	filter: 'Отбор',
	words: 'Поиск',
	wordsHint: 'в источнике, объекте, утверждении',
	grade: 'Вид',
	allGrades: 'Все виды',
	shown: 'Показано источников:',
	resting: (about, claimed) => `На нём основано: ${things(about)}, ${claims(claimed)}`,
	numbers: count('число', 'числа', 'чисел'),
	restsNothing: 'Напрямую на него в атласе ничего не опирается.',
	claims,
	cites: (works) => `По нему цитируется: ${count('работа', 'работы', 'работ')(works)}`,
	citedIn: 'Цитируется по:',
	onMap: (year) => (year === null ? 'открыть на карте' : `карта ${year} года`),
	link: 'Ссылка на этот источник',
	questions: 'Открытые вопросы',
	questionsLead: (questions) =>
		`Источники оставляют открытыми ${count('вопрос', 'вопроса', 'вопросов')(questions)}. Если вы знаете документ, который даёт ответ, сообщите нам.`,
	settledBy: 'Что дало бы ответ',
	about: 'О чём вопрос',
	known: 'Что известно',
	conflicts: 'Где источники расходятся',
	conflictsLead: (pairs) =>
		`В ${count('случае', 'случаях', 'случаях')(pairs)} два утверждения расходятся. Атлас приводит оба и не выбирает между ними.`,
	readings: 'Наши выводы',
	readingsLead: (readings) =>
		`${count('вывод', 'вывода', 'выводов')(readings)} редакторов: то, чего источники прямо не говорят. Источником такой вывод не считается.`,
};
