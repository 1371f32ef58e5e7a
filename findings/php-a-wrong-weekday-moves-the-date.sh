#!/usr/bin/env bash
# PHP moves a date whose weekday is wrong to the next day that has that name, without a word.
#
# Package:   Debian 12: php8.2-cli, strtotime, DateTimeImmutable and DateTimeImmutable::createFromFormat with its own DATE_RSS.
# Expected:  the weekday of an RFC 822 date is decoration: day, month and year say the date. Feeds that are written by hand or by a template often
#            have the wrong one. A parser passes over it (Go, JavaScript, Python, Ruby) or refuses it (Java).
# Behaviour: the date is read, and then moved forward to the weekday: an entry of Saturday the 28th that says Mon is one of the 30th, up to six days
#            in the future, at the head of the list. No warning, no error, and getLastErrors() is silent.
# Seen:      Mon, 28 Nov 2026 10:00:00 +0000 -> 2026-11-30T10:00:00+00:00
# Needs:     Debian 12 (run as root to let it install).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
[ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends php8.2-cli >/dev/null
[ "$(php -r 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;')" = 8.2 ]

cat > read.php <<'PHP'
<?php
date_default_timezone_set('UTC');
foreach (['Sat, 28 Nov 2026 10:00:00 +0000', 'Mon, 28 Nov 2026 10:00:00 +0000', 'Fri, 28 Nov 2026 10:00:00 +0000'] as $text) {
    $formatted = DateTimeImmutable::createFromFormat(DATE_RSS, $text);
    $errors = DateTimeImmutable::getLastErrors();
    echo $text, ': ', implode(' ', [date('D d', strtotime($text)), (new DateTimeImmutable($text))->format('D d'), $formatted->format('D d'),
        $errors === false ? 0 : $errors['warning_count'] + $errors['error_count']]), "\n";
}
PHP
php read.php | tee seen

diff seen - <<'SEEN'
Sat, 28 Nov 2026 10:00:00 +0000: Sat 28 Sat 28 Sat 28 0
Mon, 28 Nov 2026 10:00:00 +0000: Mon 30 Mon 30 Mon 30 0
Fri, 28 Nov 2026 10:00:00 +0000: Fri 04 Fri 04 Fri 04 0
SEEN
