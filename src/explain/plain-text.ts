/** Control characters and marks that change the direction of writing: what a record says must not steer a terminal. */
const steering = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** A text without those, its spaces as they were. */
export const unsteered = (text: string): string => text.replace(steering, ' ')

/** One line of readable text, whatever was in it. */
export const plainText = (text: string): string => unsteered(text).replace(/ {2,}/g, ' ').trim()
