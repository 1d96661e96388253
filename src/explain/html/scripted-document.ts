import { sha256 } from '@noble/hashes/sha2.js'
import { documentStart } from './document.js'
import { all, type Child } from './markup.js'

/** A page with one script of ours at its end, and no other allowed. INVARIANT: the script holds no `</script`. */
export const scriptedDocumentOf = (title: string, script: string, ...contents: readonly Child[]): string =>
  `${documentStart(title, ` script-src 'sha256-${digestOf(script)}';`)}${all(...contents).markup}\n</main>\n<script>${script}</script>\n</body>\n</html>\n`

const digestOf = (script: string): string =>
  btoa(String.fromCharCode(...sha256(new TextEncoder().encode(script))))
