/** A Google Group that rewrites From to itself: 「"山田 太郎" via event」, in its first group who wrote. */
export const viaGroup = /^["']?(.{1,60}?)["']?\s+(?:via|さん経由|経由)\b/i
