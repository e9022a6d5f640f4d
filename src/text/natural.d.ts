declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const stemmer: { stem(word: string): string; tokenizeAndStem(text: string, keepStops?: boolean): string[] };
  export default stemmer;
}

declare module "natural/lib/natural/distance/jaro-winkler_distance.js" {
  export default function distance(a: string, b: string, options: { ignoreCase?: boolean }): number;
}
