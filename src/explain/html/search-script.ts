/** Narrows the table of contents to the words asked for. Without it, everything is there to be read and followed. */
export const searchScript = `
const box = document.querySelector('input[type=search]')
const told = document.querySelector('[role=status]')
document.querySelector('.search').hidden = false
box.addEventListener('input', () => {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let found = 0
  for (const topic of document.querySelectorAll('.topic')) {
    let here = 0
    for (const page of topic.querySelectorAll('[data-find]')) {
      const text = page.getAttribute('data-find')
      page.hidden = !words.every((word) => text.includes(word))
      if (!page.hidden) here++
    }
    topic.hidden = here === 0
    found += here
  }
  told.textContent = words.length === 0 ? '' : found + (found === 1 ? ' page' : ' pages')
})
`.trim()
