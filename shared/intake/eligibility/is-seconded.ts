const now =
  /(?:出向|派遣)(?:(?:され|し|となっ|させていただい)て(?:おり|お[るり]|い[るまた]?)|中(?:の|で))/u
const before = /(?:出向|派遣)(?:され|し)ていた|でした(?:が|ので)/u

/** 「真鶴町から神奈川県に派遣されております澤田です」: of whom he is an officer, a person decides (R4). */
export function isSeconded(family: string, sentences: readonly string[]): boolean {
  return sentences.some(
    (sentence) =>
      now.test(sentence) &&
      !before.test(sentence) &&
      (/私|小職/.test(sentence) || sentence.includes(family)) &&
      /(?:です|ます|ございます)。?$/u.test(sentence.trim()) &&
      !/職員も|者も|対象/u.test(sentence),
  )
}
