export function shippedCharacters(): string;
