import { counting } from '../plural.ts';
import type { ProfileWords } from './en.ts';

/** A noun after a number stays in the singular; numbers are grouped as in Russian. */
const count = (other: string) => counting('tr', 'ru')({ other });
const claims = count('тұжырым');
/** In the ablative. */
const sources = count('дереккөзден');

export const kk: ProfileWords = {
	holds: (of, from) => `${sources(from)} ${claims(of)}`,
	list: {
		lead: 'Бір ел немесе бір дәліз туралы атласта айтылғанның бәрі бір бетте: оқуға, басып шығаруға, дәйексөз келтіруге.',
		countries: 'Елдер',
	},
	country: {
		description: (name) =>
			`${name}, 1992–2015: ел арқылы өткен дәліздер, кімге транзитке рұқсат берілді, не басталды, жабылды және аяқталды, мөлшерлер, оқыс оқиғалар, көмек пен ашық сұрақтар, бәрі дереккөзімен.`,
		lead: (holds) =>
			`1992–2015 жылдары елде болған, ел арқылы өткен немесе оған қатысты нәрселер, ел басқаларға не рұқсат етті және оған не рұқсат етілді: ${holds}.`,
		permissions: 'Ел кімге транзитке рұқсат берді',
	},
	corridor: {
		description: (name) =>
			`${name}: жолы мен жылдары, рұқсаттар, шектеулер, жеткізу мерзімі, мөлшерлер, оқыс оқиғалар мен ашық сұрақтар, бәрі дереккөзімен.`,
		lead: (from, to, km, modes) => `Қайдан және қайда: ${from} – ${to}, ${km} км, ${modes}.`,
		used: (when, holds) => `Қашан пайдаланылды: ${when}. Негізі: ${holds}.`,
		through: 'Өтетін елдері',
		said: 'Дереккөздер не дейді',
		permissions: 'Жол бойындағы рұқсаттар',
		incidents: 'Жол бойындағы оқыс оқиғалар',
		aid: 'Жол бойындағы көмек жобалары',
	},
	map: (name, years) => `Карта: ${name}, ${years}`,
	openMap: 'Картаны ашу',
	years: 'Жылдар бойынша',
	before: '1992 жылға дейін',
	turns: { began: 'басталды:', shut: '', ended: 'аяқталды:', happened: '' },
	permissionsLead:
		'Әр жолақ – бір рұқсат: анық болса – толық, тек мүмкін болса – контурмен. Жолақ картаға апарады.',
	noPermissions: 'Дереккөздер мұнда транзитке рұқсат атамайды.',
	by: {
		rail: 'Темір жолмен',
		road: 'Автожолмен',
		sea: 'Теңізбен',
		ferry: 'Пароммен',
		air: 'Әуемен',
	},
	quantities: 'Мөлшерлер',
	ofCorridors: (figures) => `Ел арқылы өткен дәліздер туралы ${count('көрсеткіш')(figures)}`,
	noQuantities:
		'Біз оқыған бірде-бір дереккөз тек осының санын келтірмейді. Басқа жолдардың сандары:',
	counted: 'Не саналды',
	sourcesLead: 'Осы беттегі қанша тұжырым негізделетініне қарай:',
	cite: 'Осы бетке сілтеме жасау',
};
