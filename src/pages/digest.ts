import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** SHA-256 of the canonical JSON (RFC 8785) of a plain value, as hexadecimal digits: the order of keys does not matter. */
export function digestOf(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('INVARIANT: only plain values have a digest')
  return bytesToHex(sha256(utf8ToBytes(text)))
}
