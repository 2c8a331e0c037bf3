/** An amount within a sentence, without its currency: `75,300`. */
export function amountText(amount: number): string {
  return Math.round(amount)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
}
