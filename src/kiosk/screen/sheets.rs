//! Splits the lines of a screen into sheets that fit a small panel, one shown after the other.
//! It must not drop or reorder a line.

/// Letters in a line of text beside a picture on a small panel.
const LINE: usize = 29;
/// Letters in a line of a title there, at its smallest.
const TITLE_LINE: usize = 24;
/// Millimetres a line of a title takes, a line of text, and the room between two.
const TITLE_HIGH: usize = 12;
const LINE_HIGH: usize = 10;
const BETWEEN: usize = 3;
/// Millimetres there are.
const ROOM: usize = 70;

/// The lines, in order, as sheets that fit.
pub fn split(title: &str, lines: Vec<String>) -> Vec<Vec<String>> {
    let head = rows(title, TITLE_LINE) * TITLE_HIGH;
    let mut sheets: Vec<Vec<String>> = Vec::new();
    let mut used = 0;
    for line in lines {
        let high = rows(&line, LINE) * LINE_HIGH + BETWEEN;
        match sheets.last_mut() {
            Some(sheet) if used + high <= ROOM => sheet.push(line),
            _ => {
                used = head;
                sheets.push(vec![line]);
            }
        }
        used += high;
    }
    if sheets.is_empty() {
        sheets.push(Vec::new());
    }
    sheets
}

fn rows(text: &str, width: usize) -> usize {
    text.chars().count().div_ceil(width).max(1)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn every_line_stays_in_order() {
        let lines: Vec<String> = (0..9).map(|n| format!("{n} {}", "word ".repeat(n))).collect();
        let sheets = split("A title", lines.clone());
        assert!(sheets.len() > 1);
        assert_eq!(sheets.concat(), lines);
    }

    #[test]
    fn no_lines_are_one_empty_sheet() {
        assert_eq!(split("A title", Vec::new()), [Vec::<String>::new()]);
    }
}
