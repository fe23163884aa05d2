/** What the server writes into a page with a map, of the small atlas. */
import { lateTemplate } from '#lib/map/svg/late.ts';
import { pagePicture } from '#lib/map/svg/page-picture.ts';
import { basemapPicture } from '#lib/map/svg/picture.ts';
import { BASEMAP, MAP_DATA } from './small-atlas.ts';

export const BASEMAP_SLOT = basemapPicture(BASEMAP);
const { first, late, detail } = pagePicture({ outline: MAP_DATA.outline, ...MAP_DATA.layout });
export const THINGS_SLOT = first;
/** As in a page that is one file, which fetches no detail. */
export const LATE_SLOT = late + lateTemplate(detail);
export const INVENTORY_SLOT =
	'<ul><li data-t="222222222222222222222222" data-layer="hubs"><a data-item="riga-astana" href="?select=riga-astana">Riga to Astana</a></li></ul>';

export const PICTURES = 'pictures';
