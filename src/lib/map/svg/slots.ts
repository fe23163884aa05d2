/** Where the server puts the prerendered map into a page (`hooks.server.ts`). */
export const PICTURE_SLOT = '<!--picture-->';
/** Where the server puts the list of everything on the map. */
export const INVENTORY_SLOT = '<!--inventory-->';
