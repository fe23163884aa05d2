/** The page is its HTML; a small script of its own filters it. */
export const csr = false;
