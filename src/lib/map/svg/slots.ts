/** Where the server puts the prerendered map into a page (`hooks.server.ts`): what never changes … */
export const BASEMAP_SLOT = '%atlas.basemap%';
/** … and what turns with the year. */
export const THINGS_SLOT = '%atlas.things%';
/** Where the server puts the parts of the map that are added on interaction or at another zoom (`late.ts`). */
export const LATE_SLOT = '%atlas.late%';
/** Where the server puts the list of everything on the map. */
export const INVENTORY_SLOT = '%atlas.inventory%';

/** Where the server puts the map of the page of a country or corridor. */
export const PROFILE_MAP_SLOT = '%atlas.profile-map%';
/** Its legend. */
export const PROFILE_KEY_SLOT = '%atlas.profile-key%';

/** The class of what holds the pictures of a page that has no map yet. */
export const PICTURES = 'pictures';
