;; The inner loops of the models: keys of features, four at a time, and sums of the weights that stand for them.
;; `node --import tsx scripts/kernel.ts` makes kernel.wasm of it; kernel.ts says what lies where in the memory.
(module
  (import "kernel" "memory" (memory 1))

  ;; Writes the keys of templates, `key2` of syntax/hash.ts and the like. At $plan stand how many have one, two and three
  ;; values, in bytes of keys; then, by fours, their numbers and the places of their values in bytes, 28 bytes for each
  ;; four. Up to three keys too many are written behind the last.
  (func (export "write") (param $plan i32) (param $values i32) (param $keys i32)
    (local $at i32) (local $to i32) (local $end i32) (local $h v128)
    (local.set $at (i32.add (local.get $plan) (i32.const 12)))
    (local.set $to (local.get $keys))
    (local.set $end (i32.add (local.get $to) (i32.load (local.get $plan))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $to) (local.get $end)))
      (local.set $h
        (v128.xor
          (v128.load (local.get $at))
          (v128.load32_lane 3 (i32.add (local.get $values) (i32.load8_u offset=19 (local.get $at)))
            (v128.load32_lane 2 (i32.add (local.get $values) (i32.load8_u offset=18 (local.get $at)))
              (v128.load32_lane 1 (i32.add (local.get $values) (i32.load8_u offset=17 (local.get $at)))
                (v128.load32_zero (i32.add (local.get $values) (i32.load8_u offset=16 (local.get $at)))))))))
      (v128.store (local.get $to) (local.get $h))
      (local.set $at (i32.add (local.get $at) (i32.const 28)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br $next)))
    (local.set $to (local.get $end))
    (local.set $end (i32.add (local.get $to) (i32.load offset=4 (local.get $plan))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $to) (local.get $end)))
      (local.set $h
        (v128.xor
          (v128.load (local.get $at))
          (v128.load32_lane 3 (i32.add (local.get $values) (i32.load8_u offset=19 (local.get $at)))
            (v128.load32_lane 2 (i32.add (local.get $values) (i32.load8_u offset=18 (local.get $at)))
              (v128.load32_lane 1 (i32.add (local.get $values) (i32.load8_u offset=17 (local.get $at)))
                (v128.load32_zero (i32.add (local.get $values) (i32.load8_u offset=16 (local.get $at)))))))))
      (local.set $h
        (i32x4.add
          (i32x4.mul (local.get $h) (v128.const i32x4 0x2c1b3c6d 0x2c1b3c6d 0x2c1b3c6d 0x2c1b3c6d))
          (v128.load32_lane 3 (i32.add (local.get $values) (i32.load8_u offset=23 (local.get $at)))
            (v128.load32_lane 2 (i32.add (local.get $values) (i32.load8_u offset=22 (local.get $at)))
              (v128.load32_lane 1 (i32.add (local.get $values) (i32.load8_u offset=21 (local.get $at)))
                (v128.load32_zero (i32.add (local.get $values) (i32.load8_u offset=20 (local.get $at)))))))))
      (v128.store (local.get $to) (local.get $h))
      (local.set $at (i32.add (local.get $at) (i32.const 28)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br $next)))
    (local.set $to (local.get $end))
    (local.set $end (i32.add (local.get $to) (i32.load offset=8 (local.get $plan))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $to) (local.get $end)))
      (local.set $h
        (v128.xor
          (v128.load (local.get $at))
          (v128.load32_lane 3 (i32.add (local.get $values) (i32.load8_u offset=19 (local.get $at)))
            (v128.load32_lane 2 (i32.add (local.get $values) (i32.load8_u offset=18 (local.get $at)))
              (v128.load32_lane 1 (i32.add (local.get $values) (i32.load8_u offset=17 (local.get $at)))
                (v128.load32_zero (i32.add (local.get $values) (i32.load8_u offset=16 (local.get $at)))))))))
      (local.set $h
        (i32x4.add
          (i32x4.mul (local.get $h) (v128.const i32x4 0x2c1b3c6d 0x2c1b3c6d 0x2c1b3c6d 0x2c1b3c6d))
          (v128.load32_lane 3 (i32.add (local.get $values) (i32.load8_u offset=23 (local.get $at)))
            (v128.load32_lane 2 (i32.add (local.get $values) (i32.load8_u offset=22 (local.get $at)))
              (v128.load32_lane 1 (i32.add (local.get $values) (i32.load8_u offset=21 (local.get $at)))
                (v128.load32_zero (i32.add (local.get $values) (i32.load8_u offset=20 (local.get $at)))))))))
      (local.set $h
        (i32x4.add
          (i32x4.mul
            (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 15)))
            (v128.const i32x4 0x297a2d39 0x297a2d39 0x297a2d39 0x297a2d39))
          (v128.load32_lane 3 (i32.add (local.get $values) (i32.load8_u offset=27 (local.get $at)))
            (v128.load32_lane 2 (i32.add (local.get $values) (i32.load8_u offset=26 (local.get $at)))
              (v128.load32_lane 1 (i32.add (local.get $values) (i32.load8_u offset=25 (local.get $at)))
                (v128.load32_zero (i32.add (local.get $values) (i32.load8_u offset=24 (local.get $at)))))))))
      (v128.store (local.get $to) (local.get $h))
      (local.set $at (i32.add (local.get $at) (i32.const 28)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br $next)))
    ;; All are spread over 32 bits, and none is 0.
    (local.set $to (local.get $keys))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $to) (local.get $end)))
      (local.set $h (v128.load (local.get $to)))
      (local.set $h (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 16))))
      (local.set $h (i32x4.mul (local.get $h) (v128.const i32x4 0x85ebca6b 0x85ebca6b 0x85ebca6b 0x85ebca6b)))
      (local.set $h (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 13))))
      (local.set $h (i32x4.mul (local.get $h) (v128.const i32x4 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35)))
      (local.set $h (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 16))))
      (v128.store (local.get $to)
        (v128.or
          (local.get $h)
          (i32x4.shr_u (i32x4.eq (local.get $h) (v128.const i32x4 0 0 0 0)) (i32.const 31))))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br $next))))

  ;; Writes the sums of the differences of the steps' weights to the two places at $sums; syntax/steps.ts says how a slot is
  ;; made. Up to four keys behind the last are written over.
  (func (export "steps")
    (param $keys i32) (param $count i32) (param $slots i32) (param $moves i32) (param $mask i32) (param $beyond i32)
    (param $sums i32)
    (local $end i32) (local $key v128) (local $at v128) (local $slot v128) (local $far v128) (local $held v128)
    (local $all v128) (local $thirds v128) (local $known v128) (local $third i32) (local $none i32)
    (local.set $end (i32.add (local.get $keys) (i32.shl (local.get $count) (i32.const 2))))
    (i64.store (local.get $sums) (i64.const 0))
    ;; The last four may hold fewer keys; key 0 is none.
    (v128.store (local.get $end) (v128.const i32x4 0 0 0 0))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $keys) (local.get $end)))
      (local.set $key (v128.load (local.get $keys)))
      (local.set $keys (i32.add (local.get $keys) (i32.const 16)))
      ;; The groups of the keys, how these are moved, and what stands where the keys would lie.
      (local.set $at (i32x4.shr_u (local.get $key) (i32.const 15)))
      (local.set $at
        (v128.load8_lane 12 (i32.add (local.get $moves) (i32x4.extract_lane 3 (local.get $at)))
          (v128.load8_lane 8 (i32.add (local.get $moves) (i32x4.extract_lane 2 (local.get $at)))
            (v128.load8_lane 4 (i32.add (local.get $moves) (i32x4.extract_lane 1 (local.get $at)))
              (v128.load8_lane 0 (i32.add (local.get $moves) (i32x4.extract_lane 0 (local.get $at)))
                (v128.const i32x4 0 0 0 0))))))
      (local.set $at
        (i32x4.shl
          (v128.and
            (v128.xor (local.get $key) (i16x8.mul (local.get $at) (v128.const i32x4 113 113 113 113)))
            (i32x4.splat (local.get $mask)))
          (i32.const 2)))
      (local.set $slot
        (v128.load32_lane 3 (i32.add (local.get $slots) (i32x4.extract_lane 3 (local.get $at)))
          (v128.load32_lane 2 (i32.add (local.get $slots) (i32x4.extract_lane 2 (local.get $at)))
            (v128.load32_lane 1 (i32.add (local.get $slots) (i32x4.extract_lane 1 (local.get $at)))
              (v128.load32_zero (i32.add (local.get $slots) (i32x4.extract_lane 0 (local.get $at))))))))
      (local.set $slot (v128.xor (local.get $slot) (v128.and (local.get $key) (v128.const i32x4 0xfffc0000 0xfffc0000 0xfffc0000 0xfffc0000))))
      (local.set $held (i32x4.eq (i32x4.shr_u (local.get $slot) (i32.const 18)) (v128.const i32x4 0 0 0 0)))
      (local.set $slot (v128.and (local.get $slot) (local.get $held)))
      (local.set $far (v128.and (local.get $slot) (v128.const i32x4 0x1ff 0x1ff 0x1ff 0x1ff)))
      (local.set $at (i32x4.eq (local.get $far) (v128.const i32x4 0x1ff 0x1ff 0x1ff 0x1ff)))
      (if (v128.any_true (local.get $at))
        (then
          ;; What is too great for a slot stands elsewhere, by its number; that of the others is 0, where 0 stands.
          (local.set $slot (v128.andnot (local.get $slot) (v128.and (local.get $at) (v128.const i32x4 0x1ff 0x1ff 0x1ff 0x1ff))))
          (local.set $held (v128.andnot (local.get $held) (local.get $at)))
          (local.set $far (v128.andnot (local.get $far) (local.get $at)))
          (local.set $at (i32x4.shl (i32x4.shr_u (v128.and (local.get $slot) (local.get $at)) (i32.const 9)) (i32.const 3)))
          (local.set $slot (v128.and (local.get $slot) (local.get $held)))
          (call $far (local.get $sums) (i32.add (local.get $beyond) (i32x4.extract_lane 0 (local.get $at))))
          (call $far (local.get $sums) (i32.add (local.get $beyond) (i32x4.extract_lane 1 (local.get $at))))
          (call $far (local.get $sums) (i32.add (local.get $beyond) (i32x4.extract_lane 2 (local.get $at))))
          (call $far (local.get $sums) (i32.add (local.get $beyond) (i32x4.extract_lane 3 (local.get $at))))))
      (local.set $all (i32x4.add (local.get $all) (local.get $slot)))
      (local.set $thirds (i32x4.add (local.get $thirds) (local.get $far)))
      (local.set $known (i32x4.sub (local.get $known) (local.get $held)))
      (br $next)))
    ;; In a slot each difference is 256 too great.
    (local.set $third (call $across (local.get $thirds)))
    (local.set $none (i32.shl (call $across (local.get $known)) (i32.const 8)))
    (i32.store (local.get $sums)
      (i32.add
        (i32.load (local.get $sums))
        (i32.sub
          (i32.shr_u (i32.sub (call $across (local.get $all)) (local.get $third)) (i32.const 9))
          (local.get $none))))
    (i32.store offset=4 (local.get $sums)
      (i32.add (i32.load offset=4 (local.get $sums)) (i32.sub (local.get $third) (local.get $none)))))

  (func $far (param $sums i32) (param $pair i32)
    (i32.store (local.get $sums) (i32.add (i32.load (local.get $sums)) (i32.load (local.get $pair))))
    (i32.store offset=4 (local.get $sums)
      (i32.add (i32.load offset=4 (local.get $sums)) (i32.load offset=4 (local.get $pair)))))

  (func $across (param $sums v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $sums)) (i32x4.extract_lane 1 (local.get $sums)))
      (i32.add (i32x4.extract_lane 2 (local.get $sums)) (i32x4.extract_lane 3 (local.get $sums)))))

  ;; Writes the sums of the rows whose keys are given, 64 classes of them, each held within 16 bits; syntax/weights.ts
  ;; says what lies where.
  (func (export "rows") (param $keys i32) (param $count i32) (param $table i32) (param $rows i32) (param $sums i32)
    (local $known i32) (local $shift i32) (local $slots i32) (local $mask i32)
    (local $key i32) (local $bit i32) (local $likely i32) (local $at i32) (local $end i32) (local $held i32)
    (local $slot i32) (local $part v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $s4 v128) (local $s5 v128) (local $s6 v128) (local $s7 v128)
    (local.set $known (i32.load (local.get $table)))
    (local.set $shift (i32.load offset=4 (local.get $table)))
    (local.set $slots (i32.load offset=8 (local.get $table)))
    (local.set $mask (i32.load offset=12 (local.get $table)))
    ;; Those that are absent go first, without a branch.
    (local.set $likely (local.get $keys))
    (local.set $at (local.get $keys))
    (local.set $end (i32.add (local.get $keys) (i32.shl (local.get $count) (i32.const 2))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $key (i32.load (local.get $at)))
      (local.set $bit (i32.shr_u (local.get $key) (local.get $shift)))
      (i32.store (local.get $likely) (local.get $key))
      (local.set $likely
        (i32.add
          (local.get $likely)
          (i32.shl
            (i32.and
              (i32.shr_u
                (i32.load8_u (i32.add (local.get $known) (i32.shr_u (local.get $bit) (i32.const 3))))
                (i32.and (local.get $bit) (i32.const 7)))
              (i32.const 1))
            (i32.const 2))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br $next)))
    ;; What the table holds for the others is written over them first: rows are read together then, not one behind the other.
    (local.set $at (local.get $keys))
    (local.set $end (local.get $likely))
    (local.set $likely (local.get $keys))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $key (i32.load (local.get $at)))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (local.set $slot (i32.and (i32.shl (local.get $key) (i32.const 3)) (local.get $mask)))
      (block $known (loop $probe
        (local.set $held (i32.load (i32.add (local.get $slots) (local.get $slot))))
        (br_if $known
          (i32.or (i32.eq (local.get $held) (local.get $key)) (i32.eqz (local.get $held))))
        (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 8)) (local.get $mask)))
        (br $probe)))
      (i32.store (local.get $likely) (i32.load offset=4 (i32.add (local.get $slots) (local.get $slot))))
      (local.set $likely
        (i32.add (local.get $likely) (i32.shl (i32.ne (local.get $held) (i32.const 0)) (i32.const 2))))
      (br $next)))
    (local.set $at (local.get $keys))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $at) (local.get $likely)))
      (local.set $held (i32.load (local.get $at)))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      ;; A row is a line of cache; what a byte cannot hold goes on in the rows behind it.
      (local.set $slot
        (i32.add (local.get $rows) (i32.shl (i32.shr_u (local.get $held) (i32.const 8)) (i32.const 6))))
      (local.set $held
        (i32.add (local.get $slot) (i32.shl (i32.and (local.get $held) (i32.const 255)) (i32.const 6))))
      (loop $each
        (local.set $part (v128.load (local.get $slot)))
        (local.set $s0 (i16x8.add_sat_s (local.get $s0) (i16x8.extend_low_i8x16_s (local.get $part))))
        (local.set $s1 (i16x8.add_sat_s (local.get $s1) (i16x8.extend_high_i8x16_s (local.get $part))))
        (local.set $part (v128.load offset=16 (local.get $slot)))
        (local.set $s2 (i16x8.add_sat_s (local.get $s2) (i16x8.extend_low_i8x16_s (local.get $part))))
        (local.set $s3 (i16x8.add_sat_s (local.get $s3) (i16x8.extend_high_i8x16_s (local.get $part))))
        (local.set $part (v128.load offset=32 (local.get $slot)))
        (local.set $s4 (i16x8.add_sat_s (local.get $s4) (i16x8.extend_low_i8x16_s (local.get $part))))
        (local.set $s5 (i16x8.add_sat_s (local.get $s5) (i16x8.extend_high_i8x16_s (local.get $part))))
        (local.set $part (v128.load offset=48 (local.get $slot)))
        (local.set $s6 (i16x8.add_sat_s (local.get $s6) (i16x8.extend_low_i8x16_s (local.get $part))))
        (local.set $s7 (i16x8.add_sat_s (local.get $s7) (i16x8.extend_high_i8x16_s (local.get $part))))
        (local.set $slot (i32.add (local.get $slot) (i32.const 64)))
        (br_if $each (i32.lt_u (local.get $slot) (local.get $held))))
      (br $next)))
    (call $widened (local.get $s0) (local.get $sums))
    (call $widened (local.get $s1) (i32.add (local.get $sums) (i32.const 32)))
    (call $widened (local.get $s2) (i32.add (local.get $sums) (i32.const 64)))
    (call $widened (local.get $s3) (i32.add (local.get $sums) (i32.const 96)))
    (call $widened (local.get $s4) (i32.add (local.get $sums) (i32.const 128)))
    (call $widened (local.get $s5) (i32.add (local.get $sums) (i32.const 160)))
    (call $widened (local.get $s6) (i32.add (local.get $sums) (i32.const 192)))
    (call $widened (local.get $s7) (i32.add (local.get $sums) (i32.const 224))))

  (func $widened (param $sums v128) (param $out i32)
    (v128.store (local.get $out) (i32x4.extend_low_i16x8_s (local.get $sums)))
    (v128.store offset=16 (local.get $out) (i32x4.extend_high_i16x8_s (local.get $sums))))

  ;; Mixes pairs of values, each result a value behind those before it: `mix` of learned/hash.ts. A pair is told by the
  ;; places of both, in bytes.
  (func $mix (export "mix") (param $pairs i32) (param $count i32) (param $values i32) (param $to i32)
    (local $end i32) (local $pair i32) (local $h i32)
    (local.set $end (i32.add (local.get $pairs) (i32.shl (local.get $count) (i32.const 2))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $pairs) (local.get $end)))
      (local.set $pair (i32.load (local.get $pairs)))
      (local.set $h
        (i32.xor
          (i32.mul
            (i32.xor
              (i32.load (i32.add (local.get $values) (i32.and (local.get $pair) (i32.const 0xffff))))
              (i32.const 0x9e3779b9))
            (i32.const 0x85ebca6b))
          (i32.load (i32.add (local.get $values) (i32.shr_u (local.get $pair) (i32.const 16))))))
      (local.set $h
        (i32.mul
          (i32.xor (local.get $h) (i32.shr_u (local.get $h) (i32.const 15)))
          (i32.const 0xc2b2ae35)))
      (i32.store (local.get $to) (i32.xor (local.get $h) (i32.shr_u (local.get $h) (i32.const 13))))
      (local.set $pairs (i32.add (local.get $pairs) (i32.const 4)))
      (local.set $to (i32.add (local.get $to) (i32.const 4)))
      (br $next))))

  ;; Copies values, each mixed with the number of its template: pairs of the number and the place of the value, in bytes.
  (func $pick (export "pick") (param $picks i32) (param $count i32) (param $values i32) (param $to i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $picks) (i32.shl (local.get $count) (i32.const 3))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $picks) (local.get $end)))
      (i32.store (local.get $to)
        (i32.xor
          (i32.load (local.get $picks))
          (i32.load (i32.add (local.get $values) (i32.load offset=4 (local.get $picks))))))
      (local.set $picks (i32.add (local.get $picks) (i32.const 8)))
      (local.set $to (i32.add (local.get $to) (i32.const 4)))
      (br $next))))

  ;; Makes places in a table of weights of mixed values, four at a time: `Bag` of learned/hash.ts.
  (func $places (export "places") (param $at i32) (param $count i32) (param $shift i32)
    (local $end i32) (local $h v128)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 2))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $h
        (i32x4.mul
          (v128.load (local.get $at))
          (v128.const i32x4 0x85ebca6b 0x85ebca6b 0x85ebca6b 0x85ebca6b)))
      (local.set $h
        (i32x4.mul
          (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 13)))
          (v128.const i32x4 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35 0xc2b2ae35)))
      (v128.store (local.get $at)
        (i32x4.shr_u
          (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 16)))
          (local.get $shift)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $next))))

  ;; The three of them, one after the other: a call from outside takes as long as some of the work.
  (func (export "bag")
    (param $pairs i32) (param $mixed i32) (param $values i32) (param $behind i32)
    (param $picks i32) (param $count i32) (param $to i32) (param $shift i32)
    (call $mix (local.get $pairs) (local.get $mixed) (local.get $values) (local.get $behind))
    (call $pick (local.get $picks) (local.get $count) (local.get $values) (local.get $to))
    (call $places (local.get $to) (local.get $count) (local.get $shift)))

  ;; Sums the bytes at places, four of them side by side at each, and writes the sums by a scale.
  (func (export "sum4") (param $at i32) (param $count i32) (param $bytes i32) (param $scale f64) (param $out i32)
    (local $end i32) (local $sums v128)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 2))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $sums
        (i16x8.add
          (local.get $sums)
          (i16x8.extend_low_i8x16_s
            (v128.load32_zero
              (i32.add (local.get $bytes) (i32.shl (i32.load (local.get $at)) (i32.const 2)))))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br $next)))
    (call $scaled (i32x4.extend_low_i16x8_s (local.get $sums)) (local.get $scale) (local.get $out)))

  ;; The same of sixteen side by side, in rows of $wide bytes.
  (func (export "sum16") (param $at i32) (param $count i32) (param $bytes i32) (param $wide i32) (param $scale f64) (param $out i32)
    (local $end i32) (local $row v128) (local $low v128) (local $high v128)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 2))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $row
        (v128.load (i32.add (local.get $bytes) (i32.mul (i32.load (local.get $at)) (local.get $wide)))))
      (local.set $low (i16x8.add (local.get $low) (i16x8.extend_low_i8x16_s (local.get $row))))
      (local.set $high (i16x8.add (local.get $high) (i16x8.extend_high_i8x16_s (local.get $row))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br $next)))
    (call $eight (local.get $low) (local.get $scale) (local.get $out))
    (call $eight (local.get $high) (local.get $scale) (i32.add (local.get $out) (i32.const 64))))

  ;; The same of thirty-two side by side: what lies in one line of cache is read while it is near.
  (func (export "sum32") (param $at i32) (param $count i32) (param $bytes i32) (param $wide i32) (param $scale f64) (param $out i32)
    (local $end i32) (local $from i32) (local $row v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 2))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $from (i32.add (local.get $bytes) (i32.mul (i32.load (local.get $at)) (local.get $wide))))
      (local.set $row (v128.load (local.get $from)))
      (local.set $s0 (i16x8.add (local.get $s0) (i16x8.extend_low_i8x16_s (local.get $row))))
      (local.set $s1 (i16x8.add (local.get $s1) (i16x8.extend_high_i8x16_s (local.get $row))))
      (local.set $row (v128.load offset=16 (local.get $from)))
      (local.set $s2 (i16x8.add (local.get $s2) (i16x8.extend_low_i8x16_s (local.get $row))))
      (local.set $s3 (i16x8.add (local.get $s3) (i16x8.extend_high_i8x16_s (local.get $row))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br $next)))
    (call $eight (local.get $s0) (local.get $scale) (local.get $out))
    (call $eight (local.get $s1) (local.get $scale) (i32.add (local.get $out) (i32.const 64)))
    (call $eight (local.get $s2) (local.get $scale) (i32.add (local.get $out) (i32.const 128)))
    (call $eight (local.get $s3) (local.get $scale) (i32.add (local.get $out) (i32.const 192))))

  (func $eight (param $sums v128) (param $scale f64) (param $out i32)
    (call $scaled (i32x4.extend_low_i16x8_s (local.get $sums)) (local.get $scale) (local.get $out))
    (call $scaled
      (i32x4.extend_high_i16x8_s (local.get $sums))
      (local.get $scale)
      (i32.add (local.get $out) (i32.const 32))))

  (func $scaled (param $sums v128) (param $scale f64) (param $out i32)
    (v128.store (local.get $out)
      (f64x2.mul (f64x2.convert_low_i32x4_s (local.get $sums)) (f64x2.splat (local.get $scale))))
    (v128.store offset=16 (local.get $out)
      (f64x2.mul
        (f64x2.convert_low_i32x4_s
          (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $sums) (local.get $sums)))
        (f64x2.splat (local.get $scale)))))

  ;; Adds to $out what units above 0 say: each has a row of $row bytes in $outputs, of which so many numbers are read, an
  ;; even count of them. The units above 0 are told to $likely first, so that no branch has to be foreseen, each by its number
  ;; and the place of its row, 16 bytes; then sums are held while all of them are added, eight and two numbers at a time.
  (func (export "say") (param $units i32) (param $count i32) (param $outputs i32) (param $row i32) (param $numbers i32) (param $out i32) (param $likely i32)
    (local $end i32) (local $k i32) (local $unit f64) (local $by v128) (local $at i32) (local $from i32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local.set $end (i32.add (local.get $units) (i32.shl (local.get $count) (i32.const 3))))
    (local.set $at (local.get $likely))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $units) (local.get $end)))
      (local.set $unit (f64.load (local.get $units)))
      (f64.store (local.get $at) (local.get $unit))
      (i32.store offset=8 (local.get $at) (local.get $outputs))
      (local.set $at
        (i32.add (local.get $at) (i32.shl (f64.gt (local.get $unit) (f64.const 0)) (i32.const 4))))
      (local.set $units (i32.add (local.get $units) (i32.const 8)))
      (local.set $outputs (i32.add (local.get $outputs) (local.get $row)))
      (br $next)))
    (local.set $end (local.get $at))
    (local.set $numbers (i32.shl (local.get $numbers) (i32.const 3)))
    (block $narrow (loop $block
      (br_if $narrow (i32.gt_u (i32.add (local.get $k) (i32.const 64)) (local.get $numbers)))
      (local.set $s0 (v128.load (i32.add (local.get $out) (local.get $k))))
      (local.set $s1 (v128.load offset=16 (i32.add (local.get $out) (local.get $k))))
      (local.set $s2 (v128.load offset=32 (i32.add (local.get $out) (local.get $k))))
      (local.set $s3 (v128.load offset=48 (i32.add (local.get $out) (local.get $k))))
      (local.set $at (local.get $likely))
      (block $done (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $by (v128.load64_splat (local.get $at)))
        (local.set $from (i32.add (i32.load offset=8 (local.get $at)) (local.get $k)))
        (local.set $s0 (f64x2.add (local.get $s0) (f64x2.mul (local.get $by) (v128.load (local.get $from)))))
        (local.set $s1 (f64x2.add (local.get $s1) (f64x2.mul (local.get $by) (v128.load offset=16 (local.get $from)))))
        (local.set $s2 (f64x2.add (local.get $s2) (f64x2.mul (local.get $by) (v128.load offset=32 (local.get $from)))))
        (local.set $s3 (f64x2.add (local.get $s3) (f64x2.mul (local.get $by) (v128.load offset=48 (local.get $from)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $next)))
      (v128.store (i32.add (local.get $out) (local.get $k)) (local.get $s0))
      (v128.store offset=16 (i32.add (local.get $out) (local.get $k)) (local.get $s1))
      (v128.store offset=32 (i32.add (local.get $out) (local.get $k)) (local.get $s2))
      (v128.store offset=48 (i32.add (local.get $out) (local.get $k)) (local.get $s3))
      (local.set $k (i32.add (local.get $k) (i32.const 64)))
      (br $block)))
    (block $all (loop $block
      (br_if $all (i32.ge_u (local.get $k) (local.get $numbers)))
      (local.set $s0 (v128.load (i32.add (local.get $out) (local.get $k))))
      (local.set $at (local.get $likely))
      (block $done (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $s0
          (f64x2.add
            (local.get $s0)
            (f64x2.mul
              (v128.load64_splat (local.get $at))
              (v128.load (i32.add (i32.load offset=8 (local.get $at)) (local.get $k))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $next)))
      (v128.store (i32.add (local.get $out) (local.get $k)) (local.get $s0))
      (local.set $k (i32.add (local.get $k) (i32.const 16)))
      (br $block))))

  ;; Adds the leaves of trees that a row of features leads to. Eight trees are walked side by side, all as far down as the
  ;; deepest goes: a leaf leads to itself. At $roots stand, for each eight, their roots and how many steps to take. A node
  ;; has the place of its feature, its threshold or, as a leaf, its value, where it goes on, and how much further for "no".
  (func (export "forest") (param $roots i32) (param $count i32) (param $x i32) (param $sum f64) (result f64)
    (local $end i32) (local $steps i32)
    (local $a i32) (local $b i32) (local $c i32) (local $d i32) (local $e i32) (local $f i32) (local $g i32) (local $h i32)
    (local.set $end (i32.add (local.get $roots) (i32.mul (local.get $count) (i32.const 36))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $roots) (local.get $end)))
      (local.set $a (i32.load (local.get $roots)))
      (local.set $b (i32.load offset=4 (local.get $roots)))
      (local.set $c (i32.load offset=8 (local.get $roots)))
      (local.set $d (i32.load offset=12 (local.get $roots)))
      (local.set $e (i32.load offset=16 (local.get $roots)))
      (local.set $f (i32.load offset=20 (local.get $roots)))
      (local.set $g (i32.load offset=24 (local.get $roots)))
      (local.set $h (i32.load offset=28 (local.get $roots)))
      (local.set $steps (i32.load offset=32 (local.get $roots)))
      (block $down (loop $step
        (br_if $down (i32.eqz (local.get $steps)))
        (local.set $a
          (i32.add
            (i32.load offset=8 (local.get $a))
            (i32.and
              (i32.load offset=12 (local.get $a))
              (i32.sub
                (f32.le
                  (f32.load (i32.add (local.get $x) (i32.load (local.get $a))))
                  (f32.load offset=4 (local.get $a)))
                (i32.const 1)))))
        (local.set $b
          (i32.add
            (i32.load offset=8 (local.get $b))
            (i32.and
              (i32.load offset=12 (local.get $b))
              (i32.sub
                (f32.le
                  (f32.load (i32.add (local.get $x) (i32.load (local.get $b))))
                  (f32.load offset=4 (local.get $b)))
                (i32.const 1)))))
        (local.set $c
          (i32.add
            (i32.load offset=8 (local.get $c))
            (i32.and
              (i32.load offset=12 (local.get $c))
              (i32.sub
                (f32.le
                  (f32.load (i32.add (local.get $x) (i32.load (local.get $c))))
                  (f32.load offset=4 (local.get $c)))
                (i32.const 1)))))
        (local.set $d
          (i32.add
            (i32.load offset=8 (local.get $d))
            (i32.and
              (i32.load offset=12 (local.get $d))
              (i32.sub
                (f32.le
                  (f32.load (i32.add (local.get $x) (i32.load (local.get $d))))
                  (f32.load offset=4 (local.get $d)))
                (i32.const 1)))))
        (local.set $e
          (i32.add
            (i32.load offset=8 (local.get $e))
            (i32.and
              (i32.load offset=12 (local.get $e))
              (i32.sub
                (f32.le
                  (f32.load (i32.add (local.get $x) (i32.load (local.get $e))))
                  (f32.load offset=4 (local.get $e)))
                (i32.const 1)))))
        (local.set $f
          (i32.add
            (i32.load offset=8 (local.get $f))
            (i32.and
              (i32.load offset=12 (local.get $f))
              (i32.sub
                (f32.le
                  (f32.load (i32.add (local.get $x) (i32.load (local.get $f))))
                  (f32.load offset=4 (local.get $f)))
                (i32.const 1)))))
        (local.set $g
          (i32.add
            (i32.load offset=8 (local.get $g))
            (i32.and
              (i32.load offset=12 (local.get $g))
              (i32.sub
                (f32.le
                  (f32.load (i32.add (local.get $x) (i32.load (local.get $g))))
                  (f32.load offset=4 (local.get $g)))
                (i32.const 1)))))
        (local.set $h
          (i32.add
            (i32.load offset=8 (local.get $h))
            (i32.and
              (i32.load offset=12 (local.get $h))
              (i32.sub
                (f32.le
                  (f32.load (i32.add (local.get $x) (i32.load (local.get $h))))
                  (f32.load offset=4 (local.get $h)))
                (i32.const 1)))))
        (local.set $steps (i32.sub (local.get $steps) (i32.const 1)))
        (br $step)))
      (local.set $sum (f64.add (local.get $sum) (f64.promote_f32 (f32.load offset=4 (local.get $a)))))
      (local.set $sum (f64.add (local.get $sum) (f64.promote_f32 (f32.load offset=4 (local.get $b)))))
      (local.set $sum (f64.add (local.get $sum) (f64.promote_f32 (f32.load offset=4 (local.get $c)))))
      (local.set $sum (f64.add (local.get $sum) (f64.promote_f32 (f32.load offset=4 (local.get $d)))))
      (local.set $sum (f64.add (local.get $sum) (f64.promote_f32 (f32.load offset=4 (local.get $e)))))
      (local.set $sum (f64.add (local.get $sum) (f64.promote_f32 (f32.load offset=4 (local.get $f)))))
      (local.set $sum (f64.add (local.get $sum) (f64.promote_f32 (f32.load offset=4 (local.get $g)))))
      (local.set $sum (f64.add (local.get $sum) (f64.promote_f32 (f32.load offset=4 (local.get $h)))))
      (local.set $roots (i32.add (local.get $roots) (i32.const 36)))
      (br $next)))
    (local.get $sum))
)
