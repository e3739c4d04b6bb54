import { useParams } from "wouter";

/** The id that an address ends with (`/stories/:id`), as it was before it was put there: the router leaves some letters as `%3A`. */
export function useAddressId(): string {
  const { id } = useParams<{ id?: string }>();
  return decoded(id ?? "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
