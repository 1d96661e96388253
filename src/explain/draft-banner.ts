/** What stands above whatever a draft release says. */
export const draftBanner = 'DRAFT RULES. No clinician has approved them. Not for use in care.'
