/** The version of this library, as package.json says it: replaying a report to the byte needs the same one. */
export const library = '0.1.0'
