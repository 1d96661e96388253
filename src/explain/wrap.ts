/**
 * Breaks a text at spaces into lines of at most `width` characters; the first is shorter by `taken`. A word
 * that is longer than a line stands whole on its own: nothing is cut off.
 */
export function wrap(text: string, width: number, taken = 0): readonly string[] {
  const lines: string[] = []
  let line = ''
  let room = width - taken
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
      room = width
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines
}
